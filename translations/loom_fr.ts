<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>OutcomeText</name>
    <message>
        <source>Rejected with %1 %2: %3</source>
        <translation>Refusé avec %1 %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Stored in topic %1, partition %2, offset %3.</source>
        <translation>Stocké dans le topic %1, partition %2, offset %3.</translation>
    </message>
    <message>
        <source>Received at %1. Kafka acknowledged the record after %2. The response was sent after %3.</source>
        <translation>Arrivé le %1. Confirmé par Kafka après %2&#xa0;; réponse envoyée après %3.</translation>
    </message>
    <message>
        <source>Received at %1. The response was sent after %2.</source>
        <translation>Arrivé le %1, réponse envoyée après %2.</translation>
    </message>
    <message>
        <source>Message type: %1</source>
        <translation>Type de message : %1</translation>
    </message>
    <message>
        <source>Device: %1</source>
        <translation>Appareil&#xa0;: %1</translation>
    </message>
    <message>
        <source>Message ID: %1</source>
        <translation>Id. du message&#xa0;: %1</translation>
    </message>
    <message>
        <source>Request ID: %1</source>
        <translation>Id. de la requête&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>loom::AppearanceMenu</name>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>&amp;System default</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claire</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
</context>
<context>
    <name>loom::AudioView</name>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1&#xa0;Hz</translation>
    </message>
    <message numerus="yes">
        <source>%Ln channels</source>
        <translation>
            <numerusform>%Ln canal</numerusform>
            <numerusform>%Ln canaux</numerusform>
        </translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Save audio…</source>
        <translation>Enregistrer l’audio…</translation>
    </message>
    <message>
        <source>Opens the audio in this desktop&apos;s default program for such files</source>
        <translation>Ouvre l’audio dans le programme avec lequel ce bureau lit ce type de fichiers</translation>
    </message>
    <message>
        <source>Saves the audio to a file, unchanged</source>
        <translation>Écrit l’audio dans un fichier, tel qu’il a été envoyé</translation>
    </message>
    <message>
        <source>The audio</source>
        <translation>L’audio</translation>
    </message>
    <message>
        <source>The service sent only the beginning of this message. To see the audio of further messages, choose a larger payload limit in the filter above.</source>
        <translation>Le service n’a envoyé que le début de ce message. Demandez une plus grande part de chaque payload dans le filtre ci-dessus pour voir l’audio des suivants.</translation>
    </message>
    <message>
        <source>The audio is not valid base64.</source>
        <translation>L’audio n’est pas du base64 valide.</translation>
    </message>
    <message>
        <source>This is not a WAV file with audio data.</source>
        <translation>Ce n’est pas un fichier WAV contenant du son.</translation>
    </message>
    <message>
        <source>The waveform of this format cannot be shown.</source>
        <translation>La forme d’onde de ce format n’est pas affichée.</translation>
    </message>
    <message>
        <source>peak %1</source>
        <extracomment>The loudest sample; %1 is a percentage of full scale</extracomment>
        <translation>crête %1</translation>
    </message>
    <message>
        <source>This desktop has no program for %1 files. Save the audio, and open it with a program of your choice.</source>
        <translation>Ce bureau n’a pas de programme pour les fichiers %1. Enregistrez l’audio et ouvrez-le avec un programme de votre choix.</translation>
    </message>
    <message>
        <source>Save the audio</source>
        <translation>Enregistrer l’audio</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <extracomment>%1 is a file, %2 is the system&apos;s reason</extracomment>
        <translation>Impossible d’écrire %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
</context>
<context>
    <name>loom::CaFileEdit</name>
    <message>
        <source>Private CA certificate file</source>
        <translation>Fichier d’une AC privée</translation>
    </message>
    <message>
        <source>only for wss:// with a private CA: its certificate (PEM file)</source>
        <translation>seulement pour wss:// avec un certificat de votre propre AC (un fichier PEM)</translation>
    </message>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>Ch&amp;oisir…</translation>
    </message>
    <message>
        <source>Trust a private CA</source>
        <translation>Faire confiance à une AC privée</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificats (*.pem *.crt *.cer)</translation>
    </message>
</context>
<context>
    <name>loom::CollectionPane</name>
    <message>
        <source>New payload</source>
        <translation>Nouveau payload</translation>
    </message>
    <message>
        <source>&amp;New collection</source>
        <translation>&amp;Nouvelle collection</translation>
    </message>
    <message>
        <source>&amp;Open collection…</source>
        <translation>&amp;Ouvrir une collection…</translation>
    </message>
    <message>
        <source>&amp;Save collection</source>
        <translation>Enre&amp;gistrer la collection</translation>
    </message>
    <message>
        <source>Save collection &amp;as…</source>
        <translation>Enregistrer la collection &amp;sous…</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>A&amp;jouter</translation>
    </message>
    <message>
        <source>Rena&amp;me</source>
        <translation>&amp;Renommer</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>Suppri&amp;mer</translation>
    </message>
    <message>
        <source>Payloads of the collection</source>
        <translation>Payloads de la collection</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Nouvelle collection</translation>
    </message>
    <message>
        <source>%1 (not saved)</source>
        <extracomment>%1 is the name of a collection</extracomment>
        <translation>%1 (non enregistrée)</translation>
    </message>
    <message>
        <source>This collection</source>
        <translation>Cette collection</translation>
    </message>
    <message>
        <source>%1. Correct this to save the collection.</source>
        <extracomment>%1 is a sentence that names the error, such as “This collection: payload 2 has no name”</extracomment>
        <translation>%1. La collection ne sera pas enregistrée tant que ce n’est pas corrigé.</translation>
    </message>
    <message>
        <source>Open a collection</source>
        <translation>Ouvrir une collection</translation>
    </message>
    <message>
        <source>Collections (*.json)</source>
        <translation>Collections (*.json)</translation>
    </message>
    <message>
        <source>Save the collection</source>
        <translation>Enregistrer la collection</translation>
    </message>
    <message>
        <source>Collection not saved</source>
        <translation>Collection non enregistrée</translation>
    </message>
    <message>
        <source>“%1” has unsaved changes. Save them first?</source>
        <translation>«&#xa0;%1&#xa0;» contient des modifications qui ne sont dans aucun fichier. Les enregistrer d’abord&#xa0;?</translation>
    </message>
    <message>
        <source>Starts an empty collection of payloads</source>
        <translation>Commence une collection de payloads vide</translation>
    </message>
    <message>
        <source>Opens a collection of payloads</source>
        <translation>Ouvre une collection de payloads</translation>
    </message>
    <message>
        <source>Saves the collection</source>
        <translation>Enregistre la collection</translation>
    </message>
    <message>
        <source>Saves the collection under another name</source>
        <translation>Enregistre la collection sous un autre nom</translation>
    </message>
</context>
<context>
    <name>loom::ComparisonDialog</name>
    <message>
        <source>Compare two messages</source>
        <translation>Comparer deux messages</translation>
    </message>
    <message>
        <source>&amp;Show equal members</source>
        <translation>Afficher les membres &amp;identiques</translation>
    </message>
    <message>
        <source>Members of both messages</source>
        <translation>Membres des deux messages</translation>
    </message>
    <message>
        <source>Both messages are equal.</source>
        <extracomment>Facts, headers and members of the payload</extracomment>
        <translation>Les deux messages sont identiques.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln members differ.</source>
        <translation>
            <numerusform>%Ln membre diffère.</numerusform>
            <numerusform>%Ln membres diffèrent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln members are equal.</source>
        <extracomment>Facts, headers and members of the payload</extracomment>
        <translation>
            <numerusform>%Ln est identique.</numerusform>
            <numerusform>%Ln sont identiques.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln differences are listed.</source>
        <translation>
            <numerusform>%Ln différence est listée, la première.</numerusform>
            <numerusform>Les %Ln premières différences sont listées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The comparison stopped after %Ln members.</source>
        <translation>
            <numerusform>La comparaison s’est arrêtée après %Ln membre.</numerusform>
            <numerusform>La comparaison s’est arrêtée après %Ln membres.</numerusform>
        </translation>
    </message>
    <message>
        <source>A payload is truncated: only its beginning was compared.</source>
        <translation>Seul le début d’un payload est ici&#xa0;; le reste n’a pas été comparé.</translation>
    </message>
</context>
<context>
    <name>loom::ComparisonModel</name>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Payload</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
</context>
<context>
    <name>loom::ConnectPage</name>
    <message>
        <source>Connect</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Co&amp;nnect</source>
        <translation>Se co&amp;nnecter</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>S&amp;e déconnecter</translation>
    </message>
    <message>
        <source>Host and port of the service&apos;s monitor channel</source>
        <translation>Hôte et port du canal de supervision du service</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>Not connected; retrying automatically</source>
        <translation>Aucune connexion&#xa0;; nouvel essai automatique</translation>
    </message>
    <message>
        <source>only if the service requires one</source>
        <translation>seulement si le service en demande un</translation>
    </message>
    <message>
        <source>A key with the scope monitor:watch, or the service&apos;s LOOM_MONITOR_TOKEN. Send and Replay use the key as well, for this service only.</source>
        <translation>Une clé avec le droit monitor:watch, ou le LOOM_MONITOR_TOKEN du service. Une clé sert aussi à envoyer et à rejouer, mais avec ce service seulement.</translation>
    </message>
    <message>
        <source>&amp;Key or token</source>
        <translation>Clé ou &amp;jeton</translation>
    </message>
    <message>
        <source>&amp;Private CA</source>
        <translation>AC &amp;privée</translation>
    </message>
    <message>
        <source>The key or token is stored in this desktop&apos;s keychain.</source>
        <translation>La clé ou le jeton est conservé dans le trousseau de ce bureau.</translation>
    </message>
    <message>
        <source>No keychain is available: the key or token is kept only until this window closes. Enter it again the next time.</source>
        <translation>Aucun trousseau n’est actif ici : la clé ou le jeton est conservé jusqu’à la fermeture de cette fenêtre, puis devra être saisi de nouveau.</translation>
    </message>
    <message>
        <source>⚠ The key or token is sent to %1 unencrypted, and others on the network can read it. Use wss:// if the service has TLS.</source>
        <translation>⚠ L’envoi vers %1 n’est pas chiffré et d’autres sur le réseau peuvent le lire. Utilisez wss:// si le service a TLS.</translation>
    </message>
    <message>
        <source>&amp;Recent services (Return: connect, Delete: forget)</source>
        <translation>Services &amp;récents (Entrée pour se connecter, Suppr pour oublier)</translation>
    </message>
    <message>
        <source>&amp;Service name</source>
        <translation>Nom du &amp;service</translation>
    </message>
    <message>
        <source>This console shows the messages that a Loom service receives and stores in Kafka.
Enter the address of the service&apos;s monitor port: localhost:8002 for a service on this computer.
Press Return to connect.</source>
        <translation>Cette console montre ce qu’un service Loom reçoit et stocke dans Kafka.
Saisissez l’adresse du port de supervision du service&#xa0;: localhost:8002 s’il est sur cet ordinateur.
Appuyez sur Entrée pour vous connecter.</translation>
    </message>
    <message>
        <source>A service listens for consoles on its LOOM_MONITOR_PORT (8002 by default).</source>
        <translation>Un service attend les consoles sur son LOOM_MONITOR_PORT, 8002 par défaut.</translation>
    </message>
</context>
<context>
    <name>loom::ConnectionLabel</name>
    <message>
        <source>Not connected</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Connexion à %1…</translation>
    </message>
    <message>
        <source>Connected to %1, Loom %2</source>
        <translation>Connecté à %1, Loom %2</translation>
    </message>
    <message>
        <source>Not connected to %1, retrying in %2 s</source>
        <translation>Pas de connexion à %1, nouvel essai dans %2&#xa0;s</translation>
    </message>
    <message>
        <source>Not connected to %1: see Connect</source>
        <translation>Non connecté à %1&#xa0;: voir «&#xa0;Se connecter&#xa0;»</translation>
    </message>
    <message>
        <source>Connection state</source>
        <translation>État de la connexion</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>loom::ConnectionsModel</name>
    <message>
        <source>(none yet)</source>
        <extracomment>No device is known yet</extracomment>
        <translation>(aucun pour l’instant)</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>%1 is a time such as &quot;3 min 12 s&quot;</extracomment>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocole</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Dernière activité</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Dernière erreur</translation>
    </message>
    <message>
        <source>Last device</source>
        <translation>Dernier appareil</translation>
    </message>
    <message>
        <source>Since (%1)</source>
        <extracomment>%1 is the zone of the times below, such as UTC+01:00</extracomment>
        <translation>Depuis (%1)</translation>
    </message>
</context>
<context>
    <name>loom::ConnectionsPage</name>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Déconnecter</translation>
    </message>
    <message>
        <source>Show its &amp;traffic</source>
        <translation>Afficher son &amp;trafic</translation>
    </message>
    <message>
        <source>Closes this client&apos;s connection. The client may connect again</source>
        <translation>Ferme la connexion de ce client&#xa0;; il peut se reconnecter</translation>
    </message>
    <message>
        <source>Search connections</source>
        <translation>Rechercher dans les connexions</translation>
    </message>
    <message>
        <source>No client is connected. A client appears here with its first request.</source>
        <translation>Personne n’est connecté. Un appareil apparaît ici dès sa première requête.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 found</source>
        <extracomment>Connections that match the search; %1 is the number of all connections</extracomment>
        <translation>
            <numerusform>%Ln trouvée sur %1</numerusform>
            <numerusform>%Ln trouvées sur %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connected</source>
        <extracomment>Connections</extracomment>
        <translation>
            <numerusform>%Ln connexion</numerusform>
            <numerusform>%Ln connexions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more not listed by the service</source>
        <extracomment>Connections; the service lists a few thousand at most</extracomment>
        <translation>
            <numerusform>%Ln autre non listée par le service</numerusform>
            <numerusform>%Ln autres non listées par le service</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Disconnect…</source>
        <translation>&amp;Déconnecter…</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Déconnecter</translation>
    </message>
    <message>
        <source>Disconnect %1?</source>
        <translation>Déconnecter %1&#xa0;?</translation>
    </message>
    <message>
        <source>Its connection is closed at once, and its requests in flight get no response. It may connect again.</source>
        <translation>Sa connexion se ferme aussitôt, et ce qui est en cours reste sans réponse. Ce client peut se reconnecter.</translation>
    </message>
    <message>
        <source>Your key lacks the scope monitor:send: ask the operator of the service</source>
        <translation>Il manque à votre clé le droit monitor:send : demandez à l’exploitant du service</translation>
    </message>
    <message>
        <source>Your key does not allow you to close connections. Ask the operator of the service for a key with the scope monitor:send.</source>
        <translation>Votre clé ne permet pas de terminer des connexions. Demandez à l’exploitant du service une clé avec le droit monitor:send.</translation>
    </message>
    <message>
        <source>Shows the messages of this connection under Traffic</source>
        <translation>Affiche les messages de cette connexion sous Trafic</translation>
    </message>
    <message>
        <source>Search address, device, error…</source>
        <translation>Rechercher une adresse, un appareil, une erreur…</translation>
    </message>
    <message>
        <source>%1 (last device: %2)</source>
        <translation>%1 (dernier appareil&#xa0;: %2)</translation>
    </message>
    <message>
        <source>Not connected to a service: its connections are unknown.</source>
        <translation>Aucun service n’est connecté&#xa0;: ses connexions ne sont pas connues.</translation>
    </message>
</context>
<context>
    <name>loom::Console</name>
    <message>
        <source>● Recording</source>
        <translation>● Enregistrement</translation>
    </message>
</context>
<context>
    <name>loom::ConsoleOptions</name>
    <message>
        <source>Connect to this service at start.</source>
        <translation>Se connecter aussitôt à ce service.</translation>
    </message>
    <message>
        <source>Use this language instead of the desktop’s, such as de.</source>
        <translation>Utiliser cette langue au lieu de celle du bureau, par exemple «&#xa0;de&#xa0;».</translation>
    </message>
    <message>
        <source>--help lists the options.</source>
        <translation>--help donne la liste des options.</translation>
    </message>
    <message>
        <source>“%1” is not an option. Did you mean --connect %1?</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une option. Vouliez-vous dire --connect %1&#xa0;?</translation>
    </message>
    <message>
        <source>Shows the messages that pass through a Loom service. The key or token is read from LOOM_MONITOR_TOKEN, or else from LOOM_KEY.</source>
        <translation>Montre ce qui passe par un service Loom. La clé ou le jeton éventuel est lu dans LOOM_MONITOR_TOKEN, sinon dans LOOM_KEY.</translation>
    </message>
    <message>
        <source>Keep keys and tokens in memory only, until the program ends.</source>
        <translation>Conserver les clés et les jetons jusqu’à la fin du programme, nulle part ailleurs.</translation>
    </message>
    <message>
        <source>Trust the certification authority in this PEM file, in addition to those of the system.</source>
        <translation>Certificats (PEM) d’une autorité de certification à laquelle faire confiance en plus de celles du système.</translation>
    </message>
</context>
<context>
    <name>loom::Credential</name>
    <message>
        <source>The key contains a line end or another control character. Copy it again.</source>
        <translation>La clé contient une fin de ligne ou un autre caractère de contrôle. Copiez-la de nouveau.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 est illisible : %2</translation>
    </message>
    <message>
        <source>%1 has no key in its first line</source>
        <translation>%1 n’a pas de clé sur sa première ligne</translation>
    </message>
</context>
<context>
    <name>loom::DevicePane</name>
    <message>
        <source>Rejected messages of this device since the console connected</source>
        <translation>Refus de cet appareil depuis la connexion de la console</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Refusés</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Dernier</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Premier</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Stored: %1 (%2)</source>
        <translation>Stockés&#xa0;: %1 (%2)</translation>
    </message>
    <message>
        <source>Rejected: %1</source>
        <translation>Refusés&#xa0;: %1</translation>
    </message>
    <message>
        <source>Last message: %1</source>
        <translation>Dernier message&#xa0;: %1</translation>
    </message>
    <message>
        <source>Message types: %1</source>
        <translation>Types de message : %1</translation>
    </message>
</context>
<context>
    <name>loom::DevicesModel</name>
    <message>
        <source>%1 ago</source>
        <extracomment>%1 is a time such as &quot;3 min 12 s&quot;</extracomment>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Dernière activité</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Stockés</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Refusés</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
    <message>
        <source>Message types</source>
        <translation>Types de message</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Dernière erreur</translation>
    </message>
    <message>
        <source>Last 5 minutes</source>
        <translation>5 dernières minutes</translation>
    </message>
    <message>
        <source>Mean %1, maximum %2</source>
        <translation>Moyenne %1, maximum %2</translation>
    </message>
</context>
<context>
    <name>loom::DevicesPage</name>
    <message>
        <source>Devices</source>
        <translation>Appareils</translation>
    </message>
    <message>
        <source>Show its &amp;traffic</source>
        <translation>Afficher son &amp;trafic</translation>
    </message>
    <message>
        <source>Shows the messages of this device under Traffic</source>
        <translation>Affiche les messages de cet appareil sous Trafic</translation>
    </message>
    <message>
        <source>Search devices</source>
        <translation>Rechercher dans les appareils</translation>
    </message>
    <message>
        <source>Search device, message type, error…</source>
        <translation>Rechercher un appareil, un type de message, une erreur…</translation>
    </message>
    <message>
        <source>Not connected to a service: its devices are unknown.</source>
        <translation>Aucun service n’est connecté&#xa0;: ses appareils ne sont pas connus.</translation>
    </message>
    <message>
        <source>No device has sent a message yet. The service counts devices while a console is connected.</source>
        <translation>Aucun appareil n’a encore envoyé de message. Le service compte les appareils tant qu’une console est connectée.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 found</source>
        <extracomment>Devices that match the search; %1 is the number of all devices</extracomment>
        <translation>
            <numerusform>%Ln trouvé sur %1</numerusform>
            <numerusform>%Ln trouvés sur %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seen while consoles were connected</source>
        <extracomment>Devices</extracomment>
        <translation>
            <numerusform>%Ln vu pendant que des consoles étaient connectées</numerusform>
            <numerusform>%Ln vus pendant que des consoles étaient connectées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loom::DifferencesView</name>
    <message>
        <source>no response</source>
        <translation>aucune réponse</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détail</translation>
    </message>
    <message>
        <source>any status</source>
        <translation>toute réponse</translation>
    </message>
    <message>
        <source>Responses that are not as expected</source>
        <translation>Réponses non conformes</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendu</translation>
    </message>
</context>
<context>
    <name>loom::EventFile</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <extracomment>%1 is a file, %2 is the system&apos;s reason</extracomment>
        <translation>Impossible d’écrire %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>loom::EventPane</name>
    <message>
        <source>partition %1, offset %2</source>
        <translation>partition %1, offset %2</translation>
    </message>
    <message>
        <source>Select a message above to see its contents.</source>
        <translation>Choisissez un message ci-dessus pour en voir le contenu.</translation>
    </message>
    <message>
        <source>Message details</source>
        <translation>À propos du message</translation>
    </message>
    <message>
        <source>Reasons for the rejection</source>
        <translation>Pourquoi il a été refusé</translation>
    </message>
    <message>
        <source>Payload as a tree</source>
        <translation>Payload en arbre</translation>
    </message>
    <message>
        <source>Payload as text</source>
        <translation>Payload en texte</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Arbre</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>%1 stored</source>
        <translation>%1 stocké</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Stored at</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Received</source>
        <extracomment>%1 is date and time, %2 is http or websocket</extracomment>
        <translation>Arrivée</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1 via %2</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>%1 (Kafka: %2)</source>
        <extracomment>Two times</extracomment>
        <translation>%1, dont Kafka %2</translation>
    </message>
    <message>
        <source>Message type</source>
        <translation>Type de message</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Message ID</source>
        <translation>Id. du message</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Id. de la requête</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>redacted by the service</source>
        <translation>masqué par le service</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>En-têtes</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Message contents</source>
        <translation>Contenu du message</translation>
    </message>
    <message>
        <source>Request headers</source>
        <translation>De la requête</translation>
    </message>
    <message>
        <source>Kafka record headers</source>
        <translation>De l’enregistrement Kafka</translation>
    </message>
    <message>
        <source>The service sent no headers.</source>
        <translation>Le service n’en a signalé aucun.</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Trajet</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
</context>
<context>
    <name>loom::FilterBar</name>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Message type</source>
        <translation>Type de message</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Payload limit</source>
        <translation>Part de chaque payload</translation>
    </message>
    <message>
        <source>Maximum messages per second</source>
        <translation>Nombre maximal par seconde</translation>
    </message>
    <message>
        <source>Device name, or a part of it</source>
        <translation>Appareil, ou partie de son nom</translation>
    </message>
    <message>
        <source>Text in the payload</source>
        <translation>Texte dans le payload</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Tous les topics</translation>
    </message>
    <message>
        <source>All message types</source>
        <translation>Tous les types de message</translation>
    </message>
    <message>
        <source>Stored and rejected</source>
        <translation>Stockés et refusés</translation>
    </message>
    <message>
        <source>Stored only</source>
        <translation>Stockés seulement</translation>
    </message>
    <message>
        <source>Rejected only</source>
        <translation>Refusés seulement</translation>
    </message>
    <message>
        <source>No payload</source>
        <translation>Sans payload</translation>
    </message>
    <message>
        <source>Payload up to %1 KiB</source>
        <translation>Payload jusqu’à %1&#xa0;Kio</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>Jusqu’à %1</translation>
    </message>
    <message>
        <source>Active filters</source>
        <translation>Ce que le service envoie</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Removes all filters that the service applies</source>
        <translation>Supprime tous les filtres du service</translation>
    </message>
    <message>
        <source>connection %1</source>
        <extracomment>%1 is an address</extracomment>
        <translation>connexion %1</translation>
    </message>
    <message>
        <source>topic %1</source>
        <translation>topic %1</translation>
    </message>
    <message>
        <source>message type %1</source>
        <translation>type de message %1</translation>
    </message>
    <message>
        <source>device “%1”</source>
        <translation>appareil «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>text “%1”</source>
        <translation>texte «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The service sends only: %1</source>
        <translation>Le service n’envoie que&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>loom::FindDialog</name>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Rechercher</translation>
    </message>
    <message>
        <source>Find a message</source>
        <translation>Rechercher un message</translation>
    </message>
    <message>
        <source>By &amp;ID</source>
        <translation>Par &amp;identifiant</translation>
    </message>
    <message>
        <source>By &amp;position in Kafka</source>
        <translation>Par &amp;emplacement dans Kafka</translation>
    </message>
    <message>
        <source>Sho&amp;w in Traffic</source>
        <translation>Afficher dans &amp;Trafic</translation>
    </message>
    <message>
        <source>the message_id of a message, or the X-Request-ID of a response</source>
        <translation>le message_id d’un message, ou le X-Request-ID d’une réponse</translation>
    </message>
    <message>
        <source>&amp;Message or request ID</source>
        <translation>Id. du &amp;message ou de la requête</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>T&amp;opic</translation>
    </message>
    <message>
        <source>P&amp;artition</source>
        <translation>P&amp;artition</translation>
    </message>
    <message>
        <source>&amp;Offset</source>
        <translation>Off&amp;set</translation>
    </message>
    <message>
        <source>Messages found</source>
        <translation>Messages trouvés</translation>
    </message>
    <message>
        <source>Enter a message ID or a request ID.</source>
        <translation>Saisissez un id. de message ou de requête.</translation>
    </message>
    <message>
        <source>Enter a topic, a partition and an offset.</source>
        <translation>Saisissez un topic, une partition et un offset.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message numerus="yes">
        <source>Only the %Ln messages on the Traffic page were searched.</source>
        <translation>
            <numerusform>La recherche n’a porté que sur %Ln message présent dans la page Trafic.</numerusform>
            <numerusform>La recherche n’a porté que sur les %Ln messages présents dans la page Trafic.</numerusform>
        </translation>
    </message>
    <message>
        <source>No service is connected.</source>
        <translation>Aucun service n’est connecté.</translation>
    </message>
    <message>
        <source>This service keeps no message outcomes: its LOOM_MONITOR_HISTORY is 0, or its version is too old.</source>
        <translation>Ce service ne conserve pas de résultats&#xa0;: son LOOM_MONITOR_HISTORY vaut 0, ou sa version est plus ancienne.</translation>
    </message>
    <message numerus="yes">
        <source>The service searched the outcomes of its last %Ln messages.</source>
        <translation>
            <numerusform>Le service a cherché dans les résultats de %Ln message récent.</numerusform>
            <numerusform>Le service a cherché dans les résultats de ses %Ln derniers messages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service searched the outcomes of its last %Ln messages, since %1.</source>
        <translation>
            <numerusform>Le service a cherché dans les résultats de %Ln message récent, depuis %1.</numerusform>
            <numerusform>Le service a cherché dans les résultats de ses %Ln derniers messages, depuis %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older messages are not shown.</source>
        <translation>
            <numerusform>%Ln plus ancien n’est pas affiché.</numerusform>
            <numerusform>%Ln plus anciens ne sont pas affichés.</numerusform>
        </translation>
    </message>
    <message>
        <source>No such message was found.</source>
        <translation>Aucun message de ce type n’a été trouvé.</translation>
    </message>
    <message>
        <source>This message is not on the Traffic page.</source>
        <translation>La page Trafic ne contient pas ce message.</translation>
    </message>
</context>
<context>
    <name>loom::HeadersEdit</name>
    <message>
        <source>Additional request headers</source>
        <translation>Autres en-têtes de la requête</translation>
    </message>
    <message>
        <source>One header per line, such as X-Request-ID: trial-7. Content-Type is added automatically.</source>
        <translation>Un en-tête par ligne, par exemple X-Request-ID: trial-7. Content-Type est ajouté automatiquement.</translation>
    </message>
    <message>
        <source>Headers, line %1: %2</source>
        <translation>En-têtes, ligne %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>loom::Language</name>
    <message>
        <source>“%1” is not a language of this program. It supports %2.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une langue de ce programme&#xa0;: il connaît %2.</translation>
    </message>
</context>
<context>
    <name>loom::LanguageMenu</name>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;System default</source>
        <translation>Comme le &amp;système</translation>
    </message>
</context>
<context>
    <name>loom::LookEdit</name>
    <message>
        <source>Name of the service</source>
        <translation>Nom du service</translation>
    </message>
    <message>
        <source>optional, for example Production</source>
        <translation>facultatif, par exemple Production</translation>
    </message>
    <message>
        <source>Name and colour are shown above every page, so that you do not confuse services.</source>
        <translation>Le nom et la couleur sont affichés au-dessus de chaque page, pour que vous ne preniez pas un service pour un autre.</translation>
    </message>
    <message>
        <source>Colour of the service</source>
        <translation>Couleur du service</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>Aucune couleur</translation>
    </message>
    <message>
        <source>Red, for production</source>
        <translation>Rouge, pour la production</translation>
    </message>
    <message>
        <source>Orange, for staging</source>
        <translation>Orange, pour la préproduction</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violet</translation>
    </message>
</context>
<context>
    <name>loom::MainWindow</name>
    <message>
        <source>Loom console</source>
        <translation>Console Loom</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>&amp;Console</source>
        <translation>&amp;Console</translation>
    </message>
    <message>
        <source>&amp;Try to connect now</source>
        <translation>&amp;Tenter la connexion maintenant</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>Se &amp;déconnecter</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Affic&amp;hage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ai&amp;de</translation>
    </message>
    <message>
        <source>&amp;About Loom</source>
        <translation>À &amp;propos de Loom</translation>
    </message>
    <message>
        <source>The language changes when you restart the console.</source>
        <translation>La langue changera au prochain démarrage de la console.</translation>
    </message>
    <message>
        <source>%1 – Loom console</source>
        <translation>%1 – Console Loom</translation>
    </message>
    <message>
        <source>About Loom</source>
        <translation>À propos de Loom</translation>
    </message>
    <message>
        <source>Times in &amp;UTC</source>
        <translation>Heures en &amp;UTC</translation>
    </message>
    <message>
        <source>Close the console</source>
        <translation>Fermer la console</translation>
    </message>
    <message>
        <source>Close the console?</source>
        <translation>Fermer la console&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>&amp;Arrêter et fermer</translation>
    </message>
    <message>
        <source>&amp;Find a message…</source>
        <translation>&amp;Rechercher un message…</translation>
    </message>
    <message>
        <source>Recording state</source>
        <translation>État de l’enregistrement</translation>
    </message>
    <message>
        <source>%1 – %2 – Loom console</source>
        <extracomment>%1 is the title of a page, %2 the name of a service</extracomment>
        <translation>%1 – %2 – Console Loom</translation>
    </message>
    <message>
        <source>&lt;b&gt;Loom console %1&lt;/b&gt;&lt;p&gt;Shows the messages that pass through a Loom service.&lt;/p&gt;&lt;p&gt;GPL-3.0-or-later. Built on Qt %2 and QCustomPlot. Icons: Lucide (ISC licence).&lt;/p&gt;</source>
        <translation>&lt;b&gt;Console Loom %1&lt;/b&gt;&lt;p&gt;Montre ce qui passe par un service Loom.&lt;/p&gt;&lt;p&gt;GPL-3.0-or-later. Réalisé avec Qt %2 et QCustomPlot. Icônes&#xa0;: Lucide (licence ISC).&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>loom::MessageComparison</name>
    <message>
        <source>line %1</source>
        <extracomment>%1 is a line number</extracomment>
        <translation>ligne %1</translation>
    </message>
</context>
<context>
    <name>loom::MonitorAddress</name>
    <message>
        <source>“%1” is not a valid address. Enter a host and a port, such as localhost:8002.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse. Saisissez un hôte et un port, par exemple localhost:8002.</translation>
    </message>
    <message>
        <source>Enter the address of a service, such as localhost:8002 (its LOOM_MONITOR_PORT).</source>
        <translation>Saisissez l’adresse d’un service, par exemple localhost:8002 (son LOOM_MONITOR_PORT).</translation>
    </message>
    <message>
        <source>“%1” is not supported. Use ws:// or wss://.</source>
        <translation>«&#xa0;%1&#xa0;» ne permet pas d’atteindre un service&#xa0;: utilisez ws:// ou wss://.</translation>
    </message>
    <message>
        <source>%1 is not a valid port. Ports are 1 to 65535.</source>
        <translation>%1 n’est pas un port&#xa0;: les ports vont de 1 à 65535.</translation>
    </message>
</context>
<context>
    <name>loom::MonitorClient</name>
    <message>
        <source>%1 is not the monitor channel of a Loom service. Check the port: it is the service&apos;s LOOM_MONITOR_PORT, by default %2.</source>
        <translation>Ce qui répond à l’adresse %1 n’est pas le canal de supervision d’un service Loom. Vérifiez le port&#xa0;: c’est le LOOM_MONITOR_PORT du service, %2 sauf indication contraire.</translation>
    </message>
    <message>
        <source>The service disconnected this console because it did not read fast enough. Use a narrower filter or a lower limit in Traffic.</source>
        <translation>Le service a déconnecté cette console parce qu’elle ne lisait pas assez vite. Un filtre plus étroit ou une limite plus basse dans Trafic peut aider.</translation>
    </message>
    <message>
        <source>The connection to the service was lost.</source>
        <translation>La connexion au service a été perdue.</translation>
    </message>
    <message>
        <source>Cannot connect to %1: %2. Check that the service is running and that this is its LOOM_MONITOR_PORT.</source>
        <translation>Pas de connexion à %1&#xa0;: %2. Vérifiez que le service est en marche et qu’il s’agit bien de son LOOM_MONITOR_PORT.</translation>
    </message>
    <message>
        <source>The service has sent nothing for %1 s.</source>
        <translation>Le service ne donne plus signe de vie depuis %1&#xa0;s.</translation>
    </message>
    <message>
        <source>No hello message from %1. Check that this is the service&apos;s LOOM_MONITOR_PORT.</source>
        <translation>Aucun service ne se présente à l’adresse %1. Vérifiez qu’il s’agit bien du LOOM_MONITOR_PORT du service.</translation>
    </message>
    <message>
        <source>%1 sent an invalid message: %2</source>
        <translation>%1 a envoyé un message incompréhensible&#xa0;: %2</translation>
    </message>
    <message>
        <source>The service requires a key. Enter a key with the scope monitor:watch, or the service&apos;s LOOM_MONITOR_TOKEN, and connect again.</source>
        <translation>Le service demande une clé. Saisissez une clé avec le droit monitor:watch, ou le LOOM_MONITOR_TOKEN du service, et reconnectez-vous.</translation>
    </message>
    <message>
        <source>The service rejects this key or token. Enter a key with the scope monitor:watch, or the service&apos;s LOOM_MONITOR_TOKEN, and connect again.</source>
        <translation>Le service refuse cette clé ou ce jeton. Saisissez une clé avec le droit monitor:watch, ou le LOOM_MONITOR_TOKEN du service, et reconnectez-vous.</translation>
    </message>
    <message>
        <source>The key has expired or was revoked. Ask the operator of the service for a new key, enter it and connect again.</source>
        <translation>La clé a expiré ou a été retirée. Demandez-en une autre à l’exploitant du service, saisissez-la et reconnectez-vous.</translation>
    </message>
    <message>
        <source>The service (version %1) uses version %2 of the monitor protocol, this program uses version %3. Use the program that was delivered with the service.</source>
        <translation>Le service (version %1) utilise la version %2 du protocole de supervision, ce programme la version %3. Utilisez celui qui a été livré avec le service.</translation>
    </message>
</context>
<context>
    <name>loom::NameChecklist</name>
    <message>
        <source>Check the names to replay. If none is checked, all are replayed.</source>
        <translation>Cochez ceux à rejouer. Si aucun n’est coché, tous sont rejoués.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <extracomment>Topics or devices</extracomment>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and more than %Ln others</source>
        <translation>
            <numerusform>et plus de %Ln autre</numerusform>
            <numerusform>et plus de %Ln autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loom::Numbers</name>
    <message>
        <source>%1/s</source>
        <extracomment>A rate, &quot;/s&quot; is &quot;a second&quot;</extracomment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <extracomment>Minutes and seconds</extracomment>
        <translation>%1&#xa0;min %2&#xa0;s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>Hours and minutes</extracomment>
        <translation>%1&#xa0;h %2&#xa0;min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <extracomment>Days and hours</extracomment>
        <translation>%1&#xa0;j %2&#xa0;h</translation>
    </message>
</context>
<context>
    <name>loom::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Stockés</translation>
    </message>
    <message>
        <source>Bytes stored</source>
        <translation>Octets stockés</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Refusés</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>État de santé</translation>
    </message>
    <message>
        <source>Loom %1, up for %2</source>
        <translation>Loom %1, en service depuis %2</translation>
    </message>
    <message>
        <source>%1 in total</source>
        <translation>%1 au total</translation>
    </message>
    <message>
        <source>%1 in total, %2 by Kafka</source>
        <extracomment>Messages that were rejected</extracomment>
        <translation>%1 au total, dont %2 par Kafka</translation>
    </message>
    <message>
        <source>p95 %1 · p99 %2</source>
        <extracomment>The 95th and the 99th percentile of the response times</extracomment>
        <translation>95&#xa0;%&#xa0;: %1, 99&#xa0;%&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting for Kafka</source>
        <translation>
            <numerusform>%Ln en attente de Kafka</numerusform>
            <numerusform>%Ln en attente de Kafka</numerusform>
        </translation>
    </message>
    <message>
        <source>open now</source>
        <extracomment>Connections</extracomment>
        <translation>ouvertes actuellement</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Connexion perdue</translation>
    </message>
    <message>
        <source>Not connected to a service</source>
        <translation>Aucun service n’est connecté</translation>
    </message>
    <message>
        <source>Choose a service under Connect.</source>
        <translation>Choisissez un service sous Se connecter.</translation>
    </message>
    <message>
        <source>Choose a service under Connect. The values below are from the last connection.</source>
        <translation>Choisissez un service sous Se connecter. Les valeurs ci-dessous datent de la dernière connexion.</translation>
    </message>
    <message>
        <source>The last report was received %1 ago. The values below are from that report.</source>
        <translation>Le dernier rapport date de %1. Les valeurs ci-dessous sont de ce moment.</translation>
    </message>
    <message>
        <source>Running normally</source>
        <translation>Fonctionne normalement</translation>
    </message>
    <message>
        <source>Running with problems</source>
        <translation>Fonctionne avec des problèmes</translation>
    </message>
    <message>
        <source>Not accepting messages</source>
        <translation>N’accepte pas de messages</translation>
    </message>
    <message>
        <source>No reports from the service</source>
        <translation>Aucun rapport du service</translation>
    </message>
    <message>
        <source>Median Kafka response time</source>
        <translation>Temps de réponse médian de Kafka</translation>
    </message>
    <message>
        <source>Running; %1 of %2 messages/s are rejected</source>
        <extracomment>Both are numbers</extracomment>
        <translation>Fonctionne&#xa0;; %1 messages/s sur %2 sont refusés</translation>
    </message>
    <message>
        <source>Some messages are rejected. The Traffic page shows the reason for each of them.</source>
        <translation>Certains messages sont refusés. La page Trafic donne le motif de chaque refus.</translation>
    </message>
    <message>
        <source>Messages at this time</source>
        <translation>Messages d’un instant</translation>
    </message>
    <message>
        <source>The Traffic page no longer has messages from %1.</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>La page Trafic n’a plus de messages de %1.</translation>
    </message>
    <message>
        <source>It keeps the most recent messages that match its filter and its search.</source>
        <translation>Elle garde les messages les plus récents qui correspondent à son filtre et à sa recherche.</translation>
    </message>
</context>
<context>
    <name>loom::PayloadForm</name>
    <message>
        <source>Other route</source>
        <translation>Autre route</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>Responses with a different status are marked</source>
        <translation>Une réponse avec un autre statut est signalée</translation>
    </message>
    <message>
        <source>Exam&amp;ple</source>
        <translation>Exem&amp;ple</translation>
    </message>
    <message>
        <source>Inserts an example of the message type into the editor</source>
        <translation>Place un exemple du type de message dans l’éditeur</translation>
    </message>
    <message>
        <source>Payload, JSON with placeholders</source>
        <translation>Payload, JSON avec variables</translation>
    </message>
    <message>
        <source>JSON. {{uuid}}, {{now}}, {{seq}}, {{random 30 250}} and {{pick a b c}} are replaced by new values in each message.</source>
        <translation>JSON. {{uuid}}, {{now}}, {{seq}}, {{random 30 250}} et {{pick a b c}} sont remplacés à chaque message.</translation>
    </message>
    <message>
        <source>Message &amp;type</source>
        <translation>T&amp;ype de message</translation>
    </message>
    <message>
        <source>&amp;Route</source>
        <translation>Rou&amp;te</translation>
    </message>
    <message>
        <source>ov&amp;er</source>
        <extracomment>Before HTTP or WebSocket</extracomment>
        <translation>&amp;via</translation>
    </message>
    <message>
        <source>E&amp;xpected status</source>
        <translation>Statut atte&amp;ndu</translation>
    </message>
    <message>
        <source>Connect to a service to see its message types</source>
        <translation>Connectez-vous à un service pour voir ses types de message</translation>
    </message>
    <message>
        <source>A WebSocket carries audio only</source>
        <translation>Le WebSocket ne sert que pour l’audio</translation>
    </message>
    <message>
        <source>Example &amp;%1</source>
        <extracomment>%1 is a number, and its key in the menu</extracomment>
        <translation>Exemple &amp;%1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <extracomment>Problems</extracomment>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Parts of the message</source>
        <translation>Parties du message</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Payload</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>En-têtes</translation>
    </message>
    <message>
        <source>Only the JSON syntax is checked here, not the schema of the message type: this console does not support %1. The service&apos;s response shows whether the message is valid.</source>
        <translation>Seule la syntaxe du JSON est vérifiée ici, pas le schéma du type de message : cette console ne prend pas en charge %1. La réponse du service indique si le message est valide.</translation>
    </message>
    <message>
        <source>This text is too long for a check against the schema of the message type: only its JSON syntax is checked here. The service&apos;s response shows whether the message is valid.</source>
        <translation>Ce texte est trop long pour être vérifié avec le schéma du type de message : seule la syntaxe du JSON est vérifiée ici. La réponse du service indique si le message est valide.</translation>
    </message>
    <message>
        <source>Long lines are wrapped. The line breaks after %1 are not part of the message.</source>
        <translation>Les longues lignes sont affichées par parties. Les sauts de ligne après %1 ne sont pas dans le message.</translation>
    </message>
    <message>
        <source>Headers (%1)</source>
        <translation>En-têtes (%1)</translation>
    </message>
    <message>
        <source>WebSocket messages have no headers</source>
        <translation>Les messages d’un WebSocket n’en ont pas</translation>
    </message>
</context>
<context>
    <name>loom::PayloadTree</name>
    <message numerus="yes">
        <source>object of %Ln</source>
        <extracomment>A JSON object with %n members</extracomment>
        <translation>
            <numerusform>objet de %Ln membre</numerusform>
            <numerusform>objet de %Ln membres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>array of %Ln</source>
        <extracomment>A JSON array with %n items</extracomment>
        <translation>
            <numerusform>tableau de %Ln élément</numerusform>
            <numerusform>tableau de %Ln éléments</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1…” (%2 characters)</source>
        <translation>«&#xa0;%1…&#xa0;» (%2 caractères)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>The service sent no payload.</source>
        <translation>Le service n’a pas envoyé de payload.</translation>
    </message>
    <message>
        <source>Truncated by the service. The Text tab has the beginning.</source>
        <translation>Seul le début est ici&#xa0;: voir le texte.</translation>
    </message>
    <message>
        <source>Not JSON. See the Text tab.</source>
        <translation>Ce n’est pas du JSON&#xa0;: voir le texte.</translation>
    </message>
    <message>
        <source>(no tree)</source>
        <translation>(pas d’arbre)</translation>
    </message>
    <message>
        <source>Truncated. The Text tab has everything received.</source>
        <translation>Il y en a davantage&#xa0;: voir le texte.</translation>
    </message>
    <message>
        <source>(missing)</source>
        <translation>(absent)</translation>
    </message>
    <message>
        <source>It was rejected before all of it was received.</source>
        <translation>Refusé avant d’être arrivé en entier.</translation>
    </message>
</context>
<context>
    <name>loom::PayloadView</name>
    <message>
        <source>
… the first %1 of %2 characters; “Copy as JSON” copies all of them</source>
        <translation>
… les %1 premiers caractères sur %2&#xa0;; «&#xa0;Copier en JSON&#xa0;» les donne tous</translation>
    </message>
    <message>
        <source>
… truncated by the service: choose a larger payload limit above</source>
        <translation>
… coupé par le service&#xa0;: demandez une plus grande part de chaque payload ci-dessus</translation>
    </message>
</context>
<context>
    <name>loom::RatePlot</name>
    <message>
        <source>Maximum: %1</source>
        <translation>Maximum&#xa0;: %1</translation>
    </message>
    <message>
        <source>5 minutes ago</source>
        <translation>il y a 5 minutes</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
</context>
<context>
    <name>loom::RecentList</name>
    <message>
        <source>Recent services</source>
        <translation>Services récents</translation>
    </message>
    <message>
        <source>&amp;Forget this service</source>
        <translation>&amp;Oublier ce service</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A service&apos;s name and its address</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>loom::RecordingContents</name>
    <message>
        <source>more than %1</source>
        <extracomment>A number of topics or devices</extracomment>
        <translation>plus de %1</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>(rejected, no topic)</source>
        <extracomment>Messages without a Kafka topic</extracomment>
        <translation>(refusés, sans topic)</translation>
    </message>
    <message>
        <source>Selects the whole time range, all topics and all devices</source>
        <translation>Sélectionne toute la durée, tous les topics et tous les appareils</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>until</source>
        <translation>jusqu’à</translation>
    </message>
    <message>
        <source>Topics: %1</source>
        <extracomment>A title; %1 is the number of topics or devices</extracomment>
        <translation>Topics&#xa0;: %1</translation>
    </message>
    <message>
        <source>Devices: %1</source>
        <extracomment>A title; %1 is the number of topics or devices</extracomment>
        <translation>Appareils&#xa0;: %1</translation>
    </message>
    <message>
        <source>Open a recording to see its contents.</source>
        <translation>Ouvrez une capture pour voir ce qu’elle contient.</translation>
    </message>
    <message>
        <source>The whole recording is replayed. To replay a part of it, drag over a time range in the plot, or check topics or devices.</source>
        <translation>Toute la capture est rejouée. Pour n’en rejouer qu’une partie, faites glisser la souris sur une période du graphique ou cochez des topics ou des appareils.</translation>
    </message>
    <message>
        <source>a time range of %1</source>
        <extracomment>%1 is a duration</extracomment>
        <translation>%1 de la durée</translation>
    </message>
    <message>
        <source>topics: %1</source>
        <translation>topics&#xa0;: %1</translation>
    </message>
    <message>
        <source>devices: %1</source>
        <translation>appareils&#xa0;: %1</translation>
    </message>
    <message>
        <source>Only a part of the recording is replayed: %1</source>
        <extracomment>%1 is a list such as “a time range of 12 s, topics: 2”</extracomment>
        <translation>Seule une partie de la capture est rejouée&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>loom::RecordingPanel</name>
    <message>
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>&amp;Record to a file…</source>
        <translation>&amp;Enregistrer dans un fichier…</translation>
    </message>
    <message>
        <source>Stop recordin&amp;g</source>
        <translation>Arrêter l’enre&amp;gistrement</translation>
    </message>
    <message>
        <source>Messages to record</source>
        <translation>Ce qui est enregistré</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Tous les messages</translation>
    </message>
    <message>
        <source>Messages that match the Traffic filter</source>
        <translation>Ce que laisse passer le filtre de Trafic</translation>
    </message>
    <message>
        <source>Record to a new file</source>
        <translation>Enregistrer dans un nouveau fichier</translation>
    </message>
    <message>
        <source>Recordings (*.loom.jsonl)</source>
        <translation>Captures (*.loom.jsonl)</translation>
    </message>
    <message>
        <source>Connect to a service to record its traffic.</source>
        <translation>Connectez-vous à un service pour enregistrer ce qu’il reçoit.</translation>
    </message>
    <message>
        <source>Nothing recorded yet. A recording never overwrites a file.</source>
        <translation>Rien n’a encore été enregistré. Un enregistrement n’écrase jamais un fichier.</translation>
    </message>
    <message>
        <source>● Recording to %1</source>
        <extracomment>%1 is a file</extracomment>
        <translation>● Enregistrement dans %1</translation>
    </message>
    <message>
        <source>Recorded to %1</source>
        <translation>Enregistré dans %1</translation>
    </message>
    <message>
        <source>messages: %1</source>
        <translation>messages&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>Seconds</extracomment>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>Connexion à %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not recorded, the service&apos;s event queue was full</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%Ln omis, le service n’avait pas la place pour autant</numerusform>
            <numerusform>%Ln omis, le service n’avait pas la place pour autant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln too long, truncated, cannot be replayed</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%Ln trop long pour être reçu en entier, impossible à rejouer</numerusform>
            <numerusform>%Ln trop longs pour être reçus en entier, impossibles à rejouer</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ gaps: %1 (%2)</source>
        <extracomment>Times without a connection during a recording: their number and total duration</extracomment>
        <translation>⚠ interruptions&#xa0;: %1 (%2)</translation>
    </message>
    <message>
        <source>⚠ %1 The console retries. Messages of the meantime are missing from the recording.</source>
        <extracomment>%1 says in a sentence why there is no connection</extracomment>
        <translation>⚠ %1 Nouvelle tentative en cours&#xa0;; ce que le service reçoit entre-temps manque.</translation>
    </message>
</context>
<context>
    <name>loom::RecordingPlot</name>
    <message>
        <source>Messages per second: %1 stored  %2 rejected  ▨ gap in the recording</source>
        <extracomment>The keys of a plot of messages per second; the gaps are times in which a recording had no connection</extracomment>
        <translation>Messages par seconde&#xa0;: %1 stockés  %2 refusés  ▨ interruption de l’enregistrement</translation>
    </message>
    <message>
        <source>Messages per second over the duration of the recording; the fields below show the selected time range</source>
        <translation>Messages par seconde sur la durée de la capture&#xa0;; les champs ci-dessous contiennent la période sélectionnée</translation>
    </message>
    <message>
        <source>Drag to select a time range. Double-click to select the whole recording.</source>
        <translation>Faites glisser pour sélectionner une période. Double-cliquez pour sélectionner toute la capture.</translation>
    </message>
</context>
<context>
    <name>loom::ReplayForm</name>
    <message>
        <source>Timing of the messages</source>
        <translation>Moment d’envoi des messages</translation>
    </message>
    <message>
        <source>Speed factor, 0.1 to 100</source>
        <translation>Facteur de vitesse, de 0,1 à 100</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>Messages par seconde</translation>
    </message>
    <message>
        <source>Number of passes through the recording</source>
        <translation>Nombre de passages de la capture</translation>
    </message>
    <message>
        <source>New names for devices: {device} stands for the old name, {n} for a number</source>
        <translation>Nouveaux noms des appareils&#xa0;: {device} représente l’ancien nom, {n} un numéro</translation>
    </message>
    <message>
        <source>Timestamps in messages</source>
        <translation>Horodatages dans les messages</translation>
    </message>
    <message>
        <source>Message IDs</source>
        <translation>Id. des messages</translation>
    </message>
    <message>
        <source>Rename &amp;devices</source>
        <translation>Reno&amp;mmer les appareils</translation>
    </message>
    <message>
        <source>Original timing</source>
        <translation>Au rythme d’origine</translation>
    </message>
    <message>
        <source>As fast as possible</source>
        <translation>Aussi vite que possible</translation>
    </message>
    <message>
        <source>At a fixed rate</source>
        <translation>À débit fixe</translation>
    </message>
    <message>
        <source> per second</source>
        <extracomment>After a number of messages</extracomment>
        <translation> par seconde</translation>
    </message>
    <message>
        <source>Passes: </source>
        <extracomment>Before a number: passes through the recording</extracomment>
        <translation>Passages&#xa0;: </translation>
    </message>
    <message>
        <source>Empty keeps the names; test-{device} or device-{n} gives new ones</source>
        <translation>Vide, les noms restent&#xa0;; test-{device} ou device-{n} en donne de nouveaux</translation>
    </message>
    <message>
        <source>Timestamps moved to now</source>
        <translation>Horodatages ramenés à maintenant</translation>
    </message>
    <message>
        <source>Timestamps as recorded</source>
        <translation>Horodatages de la capture</translation>
    </message>
    <message>
        <source>New message IDs</source>
        <translation>Nouveaux id. de message</translation>
    </message>
    <message>
        <source>Message IDs as recorded</source>
        <translation>Id. de message de la capture</translation>
    </message>
    <message>
        <source>Expected status of each response</source>
        <translation>Le statut que doit avoir chaque réponse</translation>
    </message>
    <message>
        <source>E&amp;xpected status</source>
        <translation>Statut atte&amp;ndu</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>comme dans la capture</translation>
    </message>
    <message>
        <source>Longer pauses in the recording are shortened to this</source>
        <translation>Les pauses plus longues de la capture sont réduites à cette durée</translation>
    </message>
    <message>
        <source>Pauses: up to %1 s</source>
        <extracomment>Seconds: longer pauses between messages are shortened to them</extracomment>
        <translation>Pauses&#xa0;: jusqu’à %1 s</translation>
    </message>
    <message>
        <source>Pauses: up to %1 min</source>
        <extracomment>Minutes: longer pauses between messages are shortened to them</extracomment>
        <translation>Pauses&#xa0;: jusqu’à %1 min</translation>
    </message>
    <message>
        <source>Pauses: up to %1 h</source>
        <extracomment>Hours: longer pauses between messages are shortened to them</extracomment>
        <translation>Pauses&#xa0;: jusqu’à %1 h</translation>
    </message>
    <message>
        <source>Until stopped</source>
        <translation>Jusqu’à l’arrêt</translation>
    </message>
</context>
<context>
    <name>loom::ReplayPage</name>
    <message>
        <source>Record and replay</source>
        <translation>Capture et rejeu</translation>
    </message>
    <message>
        <source>Re&amp;play</source>
        <translation>&amp;Rejouer</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Rejeu</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Capture</translation>
    </message>
    <message>
        <source>Open a recording, or drop one here</source>
        <translation>Ouvrez une capture, ou déposez-en une ici</translation>
    </message>
    <message>
        <source>Ope&amp;n…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Record&amp;ing</source>
        <translation>Ca&amp;pture</translation>
    </message>
    <message>
        <source>S&amp;ervice</source>
        <translation>Serv&amp;ice</translation>
    </message>
    <message>
        <source>&amp;Open a recording…</source>
        <translation>&amp;Ouvrir une capture…</translation>
    </message>
    <message>
        <source>&amp;Replay</source>
        <translation>&amp;Rejouer</translation>
    </message>
    <message>
        <source>Result of the replay</source>
        <translation>Résultat du rejeu</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>Ouvrir une capture</translation>
    </message>
    <message>
        <source>Recordings (*.loom.jsonl *.jsonl)</source>
        <translation>Captures (*.loom.jsonl *.jsonl)</translation>
    </message>
    <message>
        <source>No recording is open. A recording is a .loom.jsonl file that was made here or by loom-replay.</source>
        <translation>Aucune capture n’est ouverte. Une capture est un fichier .loom.jsonl enregistré ici ou par loom-replay.</translation>
    </message>
    <message>
        <source>messages: %1</source>
        <translation>messages&#xa0;: %1</translation>
    </message>
    <message>
        <source>devices: %1</source>
        <translation>appareils&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 s long</source>
        <translation>durée&#xa0;: %1&#xa0;s</translation>
    </message>
    <message>
        <source>from %1</source>
        <extracomment>%1 is the address of the service that was recorded</extracomment>
        <translation>provenant de %1</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %Ln incomplete in the recording, skipped</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>⚠ %Ln capturé en partie, omis</numerusform>
            <numerusform>⚠ %Ln capturés en partie, omis</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ unreadable lines, skipped: %1 (%2)</source>
        <extracomment>%1 is their number, %2 the reason for the first</extracomment>
        <translation>⚠ lignes illisibles, omises&#xa0;: %1 (%2)</translation>
    </message>
    <message>
        <source>⚠ Differences (%1)</source>
        <translation>⚠ Différences (%1)</translation>
    </message>
    <message>
        <source>the first %1 are listed</source>
        <extracomment>Differences; always a thousand or more</extracomment>
        <translation>les %1 premières sont listées</translation>
    </message>
    <message>
        <source>Open a recording first</source>
        <translation>Ouvrez d’abord une capture</translation>
    </message>
    <message>
        <source>Responses that are not as expected are listed here.</source>
        <translation>Les réponses non conformes sont listées ici.</translation>
    </message>
    <message>
        <source>As expected: %1 · different: %2</source>
        <extracomment>Numbers of responses</extracomment>
        <translation>Conformes&#xa0;: %1 · différentes&#xa0;: %2</translation>
    </message>
    <message>
        <source>Your key has no scope for any message type: ask the operator of the service</source>
        <translation>Votre clé n’a de droit pour aucun type de message : demandez à l’exploitant du service</translation>
    </message>
    <message>
        <source>⚠ gaps in the recording: %1 (%2)</source>
        <extracomment>Times without a connection during a recording: their number and total duration</extracomment>
        <translation>⚠ interruptions de l’enregistrement&#xa0;: %1 (%2)</translation>
    </message>
    <message>
        <source>longest pause %1</source>
        <extracomment>Between two messages of a recording</extracomment>
        <translation>plus longue pause %1</translation>
    </message>
    <message>
        <source>A recording to %1 is running. Closing ends it and keeps the messages recorded so far.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>Un enregistrement dans %1 est en cours. Il s’arrête avec ce qu’il contient.</translation>
    </message>
    <message>
        <source>stored: %1, rejected: %2</source>
        <extracomment>Numbers of messages</extracomment>
        <translation>stockés&#xa0;: %1, refusés&#xa0;: %2</translation>
    </message>
    <message>
        <source>Opens a recording</source>
        <translation>Ouvre un fichier déjà enregistré</translation>
    </message>
    <message>
        <source>Sends the messages of the recording again</source>
        <translation>Renvoie les messages de la capture</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Reading the recording: %1 %</source>
        <extracomment>%1 is a number from 0 to 100</extracomment>
        <translation>Lecture de la capture&#xa0;: %1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>loom::ResponsesModel</name>
    <message>
        <source>No response</source>
        <translation>Aucune réponse</translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>The response is as expected</extracomment>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No (expected %1)</source>
        <extracomment>The response is not as expected; %1 is the HTTP status that was expected</extracomment>
        <translation>Non, %1 attendu</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Response</source>
        <extracomment>Column titles. Response: its number; Message: the name of the message that was sent</extracomment>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>As expected</source>
        <translation>Conforme</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Corps</translation>
    </message>
</context>
<context>
    <name>loom::ResponsesView</name>
    <message>
        <source>Responses, newest first</source>
        <translation>Réponses, les plus récentes en haut</translation>
    </message>
    <message>
        <source>Selected response</source>
        <translation>La réponse sélectionnée</translation>
    </message>
    <message>
        <source>The service&apos;s response and the sent message appear here.</source>
        <translation>La réponse du service et ce qui a été envoyé apparaissent ici.</translation>
    </message>
    <message>
        <source>Response headers</source>
        <translation>En-têtes de la réponse</translation>
    </message>
    <message>
        <source>The response headers appear here.</source>
        <translation>Les en-têtes de la réponse apparaissent ici.</translation>
    </message>
    <message>
        <source>The newest %1 responses are listed. Older responses are only counted: %2</source>
        <translation>Les %1 réponses les plus récentes sont listées. Plus anciennes, seulement comptées&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>loom::RunHistoryBar</name>
    <message>
        <source>Messages that you send are listed here.</source>
        <translation>Les messages que vous envoyez sont listés ici.</translation>
    </message>
    <message>
        <source>The last %1 runs</source>
        <translation>Les %1 derniers envois</translation>
    </message>
    <message>
        <source>Back to the editor</source>
        <translation>Remettre dans l’éditeur</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Opens the sent payload in the editor, as a new payload</source>
        <translation>Place le payload envoyé dans l’éditeur, comme nouveau payload</translation>
    </message>
    <message>
        <source>Only a single payload of up to 512 kB can be loaded again</source>
        <translation>Seul un payload unique de 512&#xa0;ko au plus peut être rechargé</translation>
    </message>
</context>
<context>
    <name>loom::RunPage</name>
    <message>
        <source>There is no service to send to: connect to one, or enter its address, such as http://127.0.0.1:8000.</source>
        <translation>Il n’y a pas de service auquel envoyer&#xa0;: connectez-vous à un service, ou saisissez son adresse, par exemple http://127.0.0.1:8000.</translation>
    </message>
    <message>
        <source>only if that service requires one</source>
        <translation>seulement si ce service en demande une</translation>
    </message>
    <message>
        <source>⚠ Your key or token does not allow you to send messages. Ask the operator of the service for a key with the scope ingest:*, or with the scope of a message type.</source>
        <translation>⚠ Votre clé ou votre jeton ne permet pas d’envoyer de messages. Demandez à l’exploitant du service une clé avec le droit ingest:*, ou avec celui d’un type de message.</translation>
    </message>
    <message>
        <source>Your key may send: %1</source>
        <translation>Votre clé permet d’envoyer à : %1</translation>
    </message>
    <message>
        <source>This is not the service that you are connected to: your key is not sent to it.</source>
        <translation>Ce n’est pas le service auquel vous êtes connecté : sa clé n’y est pas envoyée.</translation>
    </message>
    <message>
        <source>⚠ The key is sent to %1 unencrypted, and others on the network can read it. Use https:// if the service has TLS.</source>
        <translation>⚠ La clé est envoyée à %1 sans chiffrement et d’autres sur le réseau peuvent la lire. Utilisez https:// si le service a TLS.</translation>
    </message>
    <message>
        <source>403: the key does not allow this message. Ask the operator of the service for the scope of the message type, or for the device. The service&apos;s reason: %1</source>
        <extracomment>%1 is the reason as the service gives it, in English</extracomment>
        <translation>403 : la clé ne permet pas ce message. Demandez à l’exploitant du service le droit du type de message, ou celui de l’appareil. Le service dit : %1</translation>
    </message>
    <message>
        <source>401: the service does not accept the key. It is unknown, revoked or expired: ask the operator of the service for another key, and connect with it.</source>
        <translation>401 : le service n’accepte pas la clé. Elle est inconnue, retirée ou expirée : demandez-en une autre à l’exploitant du service et connectez-vous avec elle.</translation>
    </message>
    <message>
        <source>401: the service requires a key, and none was sent. Connect with a key, or enter one here for another service.</source>
        <translation>401 : le service demande une clé, et aucune n’a été envoyée. Connectez-vous avec une clé, ou saisissez-en une ici pour un autre service.</translation>
    </message>
    <message>
        <source>Service ke&amp;y</source>
        <translation>&amp;Sa clé</translation>
    </message>
    <message>
        <source>⚠ Your key lacks a scope for the selected messages: %1. Ask the operator of the service for it.</source>
        <translation>⚠ Il lui manque un droit pour ce qui est choisi : %1. Demandez-le à l’exploitant du service.</translation>
    </message>
    <message>
        <source>Your key may send all message types.</source>
        <translation>Votre clé permet d’envoyer tous les types de message.</translation>
    </message>
    <message>
        <source>%1: a run is active. Closing stops it; its remaining messages are not sent.</source>
        <extracomment>%1 is the title of a page</extracomment>
        <translation>%1&#xa0;: une exécution est en cours. Ce qui n’est pas encore envoyé ne le sera pas.</translation>
    </message>
</context>
<context>
    <name>loom::RunPanel</name>
    <message>
        <source>no response</source>
        <translation>aucune réponse</translation>
    </message>
    <message>
        <source>
… truncated, only the beginning is kept</source>
        <translation>
… seul le début est conservé</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyés</translation>
    </message>
    <message>
        <source>Responses as expected</source>
        <translation>Réponses conformes</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Statuts</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>Rien n’a encore été envoyé</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Avancement de l’envoi</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Sur le point de commencer</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Waiting for the last responses</source>
        <translation>En attente des dernières réponses</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>Contin&amp;uer</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Pa&amp;use</translation>
    </message>
    <message>
        <source>St&amp;op without waiting</source>
        <translation>&amp;Arrêter sans les attendre</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <extracomment>%1 is the duration of the run in seconds</extracomment>
        <translation>en %1&#xa0;s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a response</source>
        <extracomment>Messages that were sent</extracomment>
        <translation>
            <numerusform>%Ln sans réponse</numerusform>
            <numerusform>%Ln sans réponse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln late</source>
        <extracomment>Messages that were sent later than they were due</extracomment>
        <translation>
            <numerusform>%Ln en retard</numerusform>
            <numerusform>%Ln en retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent in time</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%Ln non envoyé à temps</numerusform>
            <numerusform>%Ln non envoyés à temps</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Numbers of responses</extracomment>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %Ln not as expected</source>
        <translation>
            <numerusform>⚠ %Ln non conforme</numerusform>
            <numerusform>⚠ %Ln non conformes</numerusform>
        </translation>
    </message>
    <message>
        <source>p90 %1 · p99 %2 · max %3</source>
        <extracomment>%1 and %2 are percentiles of the response times, %3 is the longest</extracomment>
        <translation>p90 %1 · p99 %2 · max. %3</translation>
    </message>
    <message>
        <source>Save as &amp;JUnit XML…</source>
        <translation>Enregistrer le &amp;bilan JUnit XML…</translation>
    </message>
    <message>
        <source>Saves the result of the run for a build server: a test case for each payload or route</source>
        <translation>Écrit le résultat de l’envoi pour un serveur d’intégration&#xa0;: un cas de test par payload ou par route</translation>
    </message>
    <message>
        <source>Save the run as JUnit XML</source>
        <translation>Enregistrer le bilan de l’envoi en JUnit XML</translation>
    </message>
    <message>
        <source>JUnit XML (*.xml)</source>
        <translation>JUnit XML (*.xml)</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message numerus="yes">
        <source>⚠ Stopped, at least %Ln unsent</source>
        <extracomment>Messages of a run that was stopped</extracomment>
        <translation>
            <numerusform>⚠ Arrêté, au moins %Ln non envoyé</numerusform>
            <numerusform>⚠ Arrêté, au moins %Ln non envoyés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ Stopped, %Ln unsent</source>
        <extracomment>Messages of a run that was stopped</extracomment>
        <translation>
            <numerusform>⚠ Arrêté, %Ln non envoyé</numerusform>
            <numerusform>⚠ Arrêté, %Ln non envoyés</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped</source>
        <extracomment>A run</extracomment>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>⚠ Finished, nothing was sent</source>
        <translation>⚠ Terminé, rien n&apos;a été envoyé</translation>
    </message>
    <message>
        <source>⚠ Finished, incomplete</source>
        <translation>⚠ Terminé, incomplet</translation>
    </message>
    <message>
        <source>⚠ from due time: p50 %1 · p99 %2</source>
        <extracomment>Response times, measured from the times at which the messages were due: median and 99th percentile</extracomment>
        <translation>⚠ depuis l’échéance&#xa0;: p50 %1 · p99 %2</translation>
    </message>
    <message>
        <source>Skip the wait</source>
        <translation>Passer l’attente</translation>
    </message>
    <message>
        <source>Sends the next message now, and the following messages earlier by the same time</source>
        <translation>Envoie le message suivant maintenant, et la suite d’autant plus tôt</translation>
    </message>
    <message>
        <source>Running · next in %1</source>
        <extracomment>A run; %1 is the time until the next message is due</extracomment>
        <translation>En cours · suivant dans %1</translation>
    </message>
    <message>
        <source>Median response time</source>
        <translation>Temps de réponse médian</translation>
    </message>
    <message>
        <source>Accepted: %1 after %2</source>
        <extracomment>%1 is an HTTP status, %2 a time</extracomment>
        <translation>Accepté&#xa0;: %1 après %2</translation>
    </message>
    <message>
        <source>Stored in %1 after %2</source>
        <extracomment>%1 is a Kafka topic, %2 a time</extracomment>
        <translation>Stocké dans %1 après %2</translation>
    </message>
    <message>
        <source>Stored in %1, partition %2, offset %3, after %4</source>
        <extracomment>%1 is a Kafka topic, %4 a time</extracomment>
        <translation>Stocké dans %1, partition %2, offset %3, après %4</translation>
    </message>
    <message>
        <source>⚠ No response: %1</source>
        <extracomment>%1 is the reason</extracomment>
        <translation>⚠ Aucune réponse&#xa0;: %1</translation>
    </message>
    <message>
        <source>⚠ %1. The expected status was %2.</source>
        <extracomment>%1 is a sentence such as “Stored in … after 4 ms”, %2 an HTTP status</extracomment>
        <translation>⚠ %1. Le statut attendu était %2.</translation>
    </message>
    <message>
        <source>Rejected, as expected: %1</source>
        <translation>Refusé, comme attendu&#xa0;: %1</translation>
    </message>
    <message>
        <source>⚠ Rejected: %1</source>
        <translation>⚠ Refusé&#xa0;: %1</translation>
    </message>
    <message>
        <source>⚠ Rejected (expected status %1): %2</source>
        <extracomment>%1 is an HTTP status, %2 a reason</extracomment>
        <translation>⚠ Refusé (statut attendu %1)&#xa0;: %2</translation>
    </message>
    <message>
        <source>Response headers:
%1</source>
        <translation>En-têtes de la réponse&#xa0;:
%1</translation>
    </message>
    <message>
        <source>Sent to %1:
%2</source>
        <translation>Envoyé à %1&#xa0;:
%2</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Envoi…</translation>
    </message>
    <message>
        <source>⚠ Stopped before the response was received</source>
        <translation>⚠ Arrêté avant l’arrivée de la réponse</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent, %1 as expected</source>
        <extracomment>Messages of a run; %1 is the number of responses that were as expected</extracomment>
        <translation>
            <numerusform>%Ln envoyé, %1 conforme</numerusform>
            <numerusform>%Ln envoyés, %1 conformes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loom::SavedFilterButton</name>
    <message>
        <source>Saved filters</source>
        <translation>Filtres enregistrés</translation>
    </message>
    <message>
        <source>Saves this filter under a name, or applies a saved filter</source>
        <translation>Enregistre ce filtre sous un nom, ou choisit un filtre enregistré</translation>
    </message>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>&amp;Enregistrer ce filtre…</translation>
    </message>
    <message numerus="yes">
        <source>Delete a filter first: at most %Ln filters can be saved.</source>
        <translation>
            <numerusform>Supprimez-en d’abord un&#xa0;: au plus %Ln filtre est conservé.</numerusform>
            <numerusform>Supprimez-en d’abord un&#xa0;: au plus %Ln filtres sont conservés.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Enregistrer ce filtre</translation>
    </message>
    <message>
        <source>Name of the filter (a filter with the same name is replaced):</source>
        <translation>Nom du filtre&#xa0;; un filtre du même nom est remplacé&#xa0;:</translation>
    </message>
</context>
<context>
    <name>loom::ScheduleForm</name>
    <message>
        <source>for</source>
        <extracomment>Between a rate and a number of seconds</extracomment>
        <translation>pendant</translation>
    </message>
    <message>
        <source>Ho&amp;w often</source>
        <translation>Fré&amp;quence</translation>
    </message>
    <message>
        <source>&amp;devices</source>
        <extracomment>After “for … s”: a number of devices that send the payload</extracomment>
        <translation>apparei&amp;ls</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Une fois</translation>
    </message>
    <message>
        <source>Several times</source>
        <translation>Plusieurs fois</translation>
    </message>
    <message>
        <source>At a rate</source>
        <translation>À débit fixe</translation>
    </message>
    <message>
        <source>Number of times</source>
        <translation>Nombre de fois</translation>
    </message>
    <message>
        <source> times</source>
        <extracomment>After a number</extracomment>
        <translation> fois</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>Messages par seconde</translation>
    </message>
    <message>
        <source> per second</source>
        <extracomment>After a number of messages</extracomment>
        <translation> par seconde</translation>
    </message>
    <message>
        <source>Duration in seconds</source>
        <translation>Durée en secondes</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>Seconds, after a number</extracomment>
        <translation> s</translation>
    </message>
    <message>
        <source>as in payload</source>
        <extracomment>Value of the field “devices”: the device that the payload names</extracomment>
        <translation>tel quel</translation>
    </message>
    <message>
        <source>Number of devices that send each payload: the device name in it gets a number</source>
        <translation>Autant d’appareils envoient chaque payload&#xa0;: un numéro s’ajoute au nom d’appareil qu’il contient</translation>
    </message>
</context>
<context>
    <name>loom::SendBar</name>
    <message>
        <source>Serv&amp;ice</source>
        <translation>Serv&amp;ice</translation>
    </message>
    <message>
        <source>Chun&amp;k length</source>
        <translation>Longueur des morceau&amp;x</translation>
    </message>
    <message>
        <source>Length of the audio chunk in each message</source>
        <translation>Longueur du morceau de l’enregistrement dans chaque message</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoi</translation>
    </message>
</context>
<context>
    <name>loom::SendPage</name>
    <message>
        <source>Send</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Envoyer</translation>
    </message>
    <message>
        <source>Sends the payload in the editor (Ctrl+Return)</source>
        <translation>Envoie le payload de l’éditeur (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Send &amp;collection</source>
        <translation>Envoyer la &amp;collection</translation>
    </message>
    <message>
        <source>Sends every payload of the collection, in order (Ctrl+Shift+Return)</source>
        <translation>Envoie tous les payloads de la collection, dans l’ordre (Ctrl+Maj+Entrée)</translation>
    </message>
    <message>
        <source>Stream a &amp;WAV file…</source>
        <translation>Diffuser un fichier &amp;WAV…</translation>
    </message>
    <message>
        <source>%1 again</source>
        <extracomment>Name of a payload made from a message of device %1</extracomment>
        <translation>%1 de nouveau</translation>
    </message>
    <message>
        <source>The service sent only the beginning of this message: the rest is not in the editor.</source>
        <translation>Le service n’a montré que le début de ce message&#xa0;: la suite n’est pas dans l’éditeur.</translation>
    </message>
    <message>
        <source>“%1” has no route: choose a message type, or enter a path such as /sensor/gps.</source>
        <translation>« %1 » n’a pas de route : choisissez un type de message, ou saisissez un chemin, par exemple /sensor/gps.</translation>
    </message>
    <message>
        <source>Stream a WAV file</source>
        <translation>Diffuser un enregistrement</translation>
    </message>
    <message>
        <source>WAV files (*.wav)</source>
        <translation>Enregistrements (*.wav)</translation>
    </message>
    <message>
        <source>Choose the message type for audio first</source>
        <translation>Choisissez d’abord le type de message audio</translation>
    </message>
    <message>
        <source>Splits a WAV file into chunks and streams them</source>
        <translation>Découpe un enregistrement en morceaux et les diffuse</translation>
    </message>
    <message>
        <source>Your key lacks the scope %1: ask the operator of the service</source>
        <translation>Il manque à votre clé le droit %1 : demandez à l’exploitant du service</translation>
    </message>
    <message>
        <source>This message is not UTF-8 text, and the editor cannot represent it: each � in the editor is sent as �. To send the original bytes, copy the message as curl, or replay a recording.</source>
        <translation>Ce message n’est pas du texte UTF-8, que l’éditeur ne peut contenir&#xa0;: ce qu’il affiche comme � est envoyé ainsi. Pour envoyer les octets, copiez le message en curl, ou rejouez une capture.</translation>
    </message>
    <message>
        <source>Sends every payload of the collection, one by one</source>
        <translation>Envoie tous les payloads de la collection, un par un</translation>
    </message>
    <message>
        <source>Sends a WAV file in chunks, as a microphone would</source>
        <translation>Envoie un enregistrement par morceaux, comme le ferait un microphone</translation>
    </message>
</context>
<context>
    <name>loom::ServiceLanes</name>
    <message>
        <source>Throughput per topic</source>
        <translation>Débit par topic</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Refusés</translation>
    </message>
    <message>
        <source>Kafka response time</source>
        <translation>Temps de réponse de Kafka</translation>
    </message>
    <message>
        <source>median</source>
        <extracomment>Of response times</extracomment>
        <translation>médiane</translation>
    </message>
    <message>
        <source>p99</source>
        <extracomment>The time that 99 % of the responses do not exceed</extracomment>
        <translation>99&#xa0;%</translation>
    </message>
</context>
<context>
    <name>loom::ServicePlot</name>
    <message>
        <source>Show the messages of the &amp;topic</source>
        <translation>Afficher les messages du &amp;topic</translation>
    </message>
    <message>
        <source>Shows the messages of the chosen topic under Traffic</source>
        <translation>Affiche les messages du topic choisi sous Trafic</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom a&amp;vant</translation>
    </message>
    <message>
        <source>Shows a shorter time</source>
        <translation>Affiche une période plus courte</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Zoom &amp;arrière</translation>
    </message>
    <message>
        <source>Shows a longer time</source>
        <translation>Affiche une période plus longue</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>En di&amp;rect</translation>
    </message>
    <message>
        <source>Ends the zoom and follows the newest values. A double click in the plots does the same</source>
        <translation>Met fin au zoom et suit les valeurs les plus récentes, comme un double clic dans les graphiques</translation>
    </message>
    <message>
        <source>Values of the service</source>
        <translation>Valeurs du service</translation>
    </message>
    <message>
        <source>Unit of throughput</source>
        <translation>Ce qui est tracé</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>Messages par seconde</translation>
    </message>
    <message>
        <source>Bytes per second</source>
        <translation>Octets par seconde</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>Période affichée</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>Dernière minute</translation>
    </message>
    <message>
        <source>Last ten minutes</source>
        <translation>Dix dernières minutes</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Dernière heure</translation>
    </message>
    <message>
        <source>Lines appear here a few seconds after you connect to a service.</source>
        <translation>Les courbes apparaissent ici quelques secondes après la connexion à un service.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>%1: %2 stored, %3 rejected; Kafka response time: median %4, 99th percentile %5</source>
        <extracomment>%1 is a time of day or &quot;Now&quot;, %2 and %3 are rates such as 12/s, %4 and %5 are times such as 2.1 ms</extracomment>
        <translation>%1&#xa0;: %2 stockés, %3 refusés&#xa0;; temps de réponse de Kafka&#xa0;: médiane %4, 99e centile %5</translation>
    </message>
    <message>
        <source>Show the messages of %1</source>
        <extracomment>%1 is a time of day or a topic</extracomment>
        <translation>Afficher les messages de %1</translation>
    </message>
</context>
<context>
    <name>loom::ServiceSeries</name>
    <message>
        <source>(other topics)</source>
        <translation>(autres topics)</translation>
    </message>
</context>
<context>
    <name>loom::ServiceState</name>
    <message>
        <source>Some messages are answered with 503: %1</source>
        <extracomment>%1 is the reason as the service gives it, in English</extracomment>
        <translation>Certains messages reçoivent la réponse 503&#xa0;: %1</translation>
    </message>
    <message>
        <source>Messages are answered with 503: %1</source>
        <extracomment>%1 is the reason as the service gives it, in English</extracomment>
        <translation>Les messages reçoivent la réponse 503&#xa0;: %1</translation>
    </message>
    <message>
        <source>Kafka is unreachable: messages are answered with 503. Check the broker.</source>
        <translation>Kafka est injoignable&#xa0;: les messages reçoivent la réponse 503. Vérifiez le broker.</translation>
    </message>
    <message>
        <source>The service is shutting down: it finishes the messages in flight and accepts no new ones.</source>
        <translation>Le service s’arrête&#xa0;: il termine les messages qu’il a et n’en accepte pas de nouveaux.</translation>
    </message>
    <message>
        <source>The service does not accept messages at present. The reason is in its log.</source>
        <translation>Le service n’accepte pas de messages actuellement. Le motif est dans son journal.</translation>
    </message>
    <message>
        <source>Kafka did not store some valid messages in the last few seconds.</source>
        <translation>Kafka n’a pas stocké certains messages valides ces dernières secondes.</translation>
    </message>
</context>
<context>
    <name>loom::ServiceStrip</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A service&apos;s name and its address</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>loom::TimePlot</name>
    <message>
        <source>Throughput, rejections and response time over time; the values are shown beside and above the plots</source>
        <translation>Débit, refus et temps de réponse au fil du temps&#xa0;; les valeurs sont à côté et au-dessus</translation>
    </message>
</context>
<context>
    <name>loom::TopicLegend</name>
    <message>
        <source>Topics; Space shows or hides a line</source>
        <translation>Topics&#xa0;; Espace affiche ou masque une courbe</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Double-click or press Return to show the messages of a topic. Click a column title to sort.</source>
        <translation>Un double clic ou Entrée affiche les messages du topic&#xa0;; un clic sur un titre trie.</translation>
    </message>
</context>
<context>
    <name>loom::TrackPlot</name>
    <message>
        <source>%1 m</source>
        <translation>%1&#xa0;m</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1&#xa0;km</translation>
    </message>
    <message>
        <source>Positions of the device; the message table lists the same positions</source>
        <translation>Positions de l’appareil&#xa0;; le tableau des messages contient les mêmes</translation>
    </message>
    <message>
        <source>Click a position to select its message</source>
        <translation>Cliquez sur une position pour sélectionner son message</translation>
    </message>
    <message>
        <source>East (m)</source>
        <translation>Est (m)</translation>
    </message>
    <message>
        <source>North (m)</source>
        <translation>Nord (m)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln positions of %1</source>
        <extracomment>Positions of a device; %1 is its name</extracomment>
        <translation>
            <numerusform>%Ln position de %1</numerusform>
            <numerusform>%Ln positions de %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 from the first (▲) to the last (■)</source>
        <translation>%1 de la première (▲) à la dernière (■)</translation>
    </message>
</context>
<context>
    <name>loom::TrafficModel</name>
    <message>
        <source>%1 stored</source>
        <extracomment>%1 is the HTTP status, such as 201</extracomment>
        <translation>%1 stocké</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Kafka</source>
        <translation>Kafka</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <extracomment>Of the day; %1 is the zone, such as UTC+01:00</extracomment>
        <translation>Heure (%1)</translation>
    </message>
</context>
<context>
    <name>loom::TrafficPage</name>
    <message>
        <source>Traffic</source>
        <translation>Trafic</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Vider</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Copier en &amp;JSON</translation>
    </message>
    <message>
        <source>Copy as &amp;curl</source>
        <translation>Copier en &amp;curl</translation>
    </message>
    <message>
        <source>&amp;Edit and send again</source>
        <translation>&amp;Modifier et renvoyer</translation>
    </message>
    <message>
        <source>Messages, newest last</source>
        <translation>Messages, les plus récents en bas</translation>
    </message>
    <message>
        <source>Copies a curl command that sends this message again</source>
        <translation>Une commande qui renvoie ce message</translation>
    </message>
    <message>
        <source>Only an HTTP message with its whole payload can be copied as curl</source>
        <translation>curl exige un message HTTP avec son payload complet</translation>
    </message>
    <message>
        <source>No messages yet. Messages that match the filter appear here when the connected service stores or rejects them.</source>
        <translation>Rien pour l’instant&#xa0;: un message apparaît ici quand un service connecté en stocke ou en refuse un qui correspond.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%Ln affiché</numerusform>
            <numerusform>%Ln affichés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln buffered while paused</source>
        <extracomment>Messages received since</extracomment>
        <translation>
            <numerusform>%Ln en attente pendant la pause</numerusform>
            <numerusform>%Ln en attente pendant la pause</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln over the rate limit, not shown</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%Ln omis par le service, trop par seconde</numerusform>
            <numerusform>%Ln omis par le service, trop par seconde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older discarded</source>
        <extracomment>Messages that are no longer shown, to limit memory</extracomment>
        <translation>
            <numerusform>%Ln plus ancien effacé</numerusform>
            <numerusform>%Ln plus anciens effacés</numerusform>
        </translation>
    </message>
    <message>
        <source>Follow the &amp;newest</source>
        <translation>Suivre les &amp;nouveaux</translation>
    </message>
    <message>
        <source>Keeps the newest message in view until you select a message or scroll up.</source>
        <translation>Garde le message le plus récent à l’écran. Choisir un message ou remonter y met fin.</translation>
    </message>
    <message>
        <source>&amp;Find in the list</source>
        <translation>&amp;Rechercher dans les messages affichés</translation>
    </message>
    <message>
        <source>Search the listed messages</source>
        <translation>Rechercher dans les messages affichés</translation>
    </message>
    <message>
        <source>Shows only the messages below whose payload, names, IDs or error contain the text. The filters above select the messages that the service sends.</source>
        <translation>Affiche les messages ci-dessous dont le contenu, les noms, les identifiants ou l’erreur contiennent le texte. Les filtres ci-dessus choisissent ce que le service envoie.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 found</source>
        <extracomment>Messages that match the search; %1 is the number of all messages</extracomment>
        <translation>
            <numerusform>%Ln trouvé sur %1</numerusform>
            <numerusform>%Ln trouvés sur %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy pa&amp;yload</source>
        <translation>Copier le &amp;contenu</translation>
    </message>
    <message>
        <source>&amp;Save selection…</source>
        <translation>&amp;Enregistrer la sélection…</translation>
    </message>
    <message>
        <source>Saves the selected messages to a recording, which can be replayed, or to a CSV file</source>
        <translation>Écrit les messages sélectionnés dans une capture, qui peut être rejouée, ou dans un fichier CSV</translation>
    </message>
    <message>
        <source>Save the selection to a new file</source>
        <translation>Enregistrer la sélection dans un nouveau fichier</translation>
    </message>
    <message>
        <source>Recordings (*.loom.jsonl);;CSV (*.csv)</source>
        <translation>Captures (*.loom.jsonl);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save selection</source>
        <translation>Enregistrer la sélection</translation>
    </message>
    <message>
        <source>Pauses the list. New messages are buffered until it continues.</source>
        <translation>Met la liste en pause. Les nouveaux messages sont mis en attente jusqu’à la reprise.</translation>
    </message>
    <message>
        <source>Removes all messages from the list, including marked messages</source>
        <translation>Retire tous les messages de la liste, même ceux qui sont marqués</translation>
    </message>
    <message>
        <source>Searches the messages of the list</source>
        <translation>Recherche dans les messages de la liste</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>Mar&amp;quer</translation>
    </message>
    <message>
        <source>Marks the selected messages, or removes their marks. Marked messages stay when older messages are discarded.</source>
        <translation>Marque les messages sélectionnés, ou retire leurs marques. Les messages marqués restent quand les anciens sont effacés.</translation>
    </message>
    <message>
        <source>P&amp;revious mark</source>
        <translation>M&amp;arque précédente</translation>
    </message>
    <message>
        <source>Selects the previous marked message</source>
        <translation>Sélectionne le message marqué précédent</translation>
    </message>
    <message>
        <source>Ne&amp;xt mark</source>
        <translation>Marque &amp;suivante</translation>
    </message>
    <message>
        <source>Selects the next marked message</source>
        <translation>Sélectionne le message marqué suivant</translation>
    </message>
    <message>
        <source>Clear mar&amp;ks</source>
        <translation>E&amp;ffacer les marques</translation>
    </message>
    <message>
        <source>Removes all marks; the messages stay in the list</source>
        <translation>Retire toutes les marques&#xa0;; les messages restent dans la liste</translation>
    </message>
    <message>
        <source>C&amp;ompare</source>
        <translation>C&amp;omparer</translation>
    </message>
    <message>
        <source>Compares two selected messages, member by member</source>
        <translation>Compare deux messages sélectionnés, membre par membre</translation>
    </message>
    <message>
        <source>Copies the payloads of the selected messages</source>
        <translation>Copie les payloads des messages sélectionnés</translation>
    </message>
    <message>
        <source>Copies the selected message with all its details</source>
        <translation>Copie le message choisi avec tout ce que l’on en sait</translation>
    </message>
    <message>
        <source>Opens the selected message on the Send page</source>
        <translation>Ouvre le message choisi dans la page Envoi</translation>
    </message>
    <message>
        <source>Mark messages</source>
        <translation>Marquer des messages</translation>
    </message>
    <message numerus="yes">
        <source>No more messages can be marked: the limit is %Ln messages, or half of the memory of the list.</source>
        <translation>
            <numerusform>Aucun autre message n’est marqué&#xa0;: au plus %Ln peut l’être, et il peut occuper la moitié de la mémoire de la liste.</numerusform>
            <numerusform>Aucun autre message n’est marqué&#xa0;: au plus %Ln peuvent l’être, et ils peuvent occuper la moitié de la mémoire de la liste.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln marked</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%Ln marqué</numerusform>
            <numerusform>%Ln marqués</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loom::Trust</name>
    <message>
        <source>an issuer without a name</source>
        <translation>un émetteur sans nom</translation>
    </message>
    <message>
        <source>The certificate of %1 is issued by %2, which this machine does not trust. If it is your own certification authority, set the file with its certificate (PEM): in the console in the field “Private CA” of Connect, otherwise with --ca-file.</source>
        <extracomment>%1 is a host, %2 the issuer of its certificate. --ca-file is an option, “Private CA” a field of the page Connect</extracomment>
        <translation>Le certificat de %1 est émis par %2, à qui cette machine ne fait pas confiance. S’il s’agit de votre propre autorité de certification, choisissez le fichier de son certificat (PEM) : dans la console, le champ « AC privée » de « Se connecter », sinon --ca-file.</translation>
    </message>
    <message>
        <source>The certificate of %1 expired on %2. Ask the operator of the service to renew it.</source>
        <translation>Le certificat de %1 a expiré le %2. Demandez à l’exploitant du service de le renouveler.</translation>
    </message>
    <message>
        <source>The certificate of %1 is valid from %2 on. Check the clock of this machine.</source>
        <translation>Le certificat de %1 n’est valable qu’à partir du %2. Vérifiez l’horloge de cette machine.</translation>
    </message>
    <message>
        <source>The certificate is not for %1, but for %2. Use an address with one of these names, or ask the operator of the service for a certificate with this name.</source>
        <translation>Le certificat n’est pas pour %1, mais pour %2. Utilisez une adresse avec un nom du certificat, ou demandez à l’exploitant du service un certificat avec ce nom.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not accepted: %2</source>
        <translation>Le certificat de %1 n’est pas accepté : %2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 est illisible : %2</translation>
    </message>
    <message>
        <source>%1 contains no certificate: use a PEM file with the certificate of a certification authority</source>
        <translation>%1 ne contient aucun certificat : il faut un fichier PEM avec le certificat d’une autorité de certification</translation>
    </message>
    <message>
        <source>The certificate of %1 is not accepted.</source>
        <translation>Le certificat de %1 n’est pas accepté.</translation>
    </message>
    <message>
        <source>%1:// needs OpenSSL 3, which is not installed here (on Debian the package libssl3).</source>
        <translation>%1:// a besoin d’OpenSSL 3, qui n’est pas installé ici (sous Debian, le paquet libssl3).</translation>
    </message>
</context>
<context>
    <name>loom::WaveformView</name>
    <message>
        <source>Waveform</source>
        <translation>Forme d’onde</translation>
    </message>
</context>
<context>
    <name>loom::replay::DescribeCommand</name>
    <message>
        <source>more than %1</source>
        <extracomment>More names than this are in the recording</extracomment>
        <translation>plus de %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and more than %n others</source>
        <translation>
            <numerusform>et plus de %n autre</numerusform>
            <numerusform>et plus de %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <extracomment>A label of at most 12 letters. %1 is a time, %2 a duration</extracomment>
        <translation>À</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Gaps</source>
        <extracomment>A label of at most 12 letters: number of times without a connection, and their total length</extracomment>
        <translation>Ruptures</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>Partiels</translation>
    </message>
    <message numerus="yes">
        <source>%n recorded in part, cannot be replayed</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%n capturé en partie, impossible à rejouer</numerusform>
            <numerusform>%n capturés en partie, impossibles à rejouer</numerusform>
        </translation>
    </message>
    <message>
        <source>Unreadable</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>Illisibles</translation>
    </message>
    <message>
        <source>lines: %1 (%2)</source>
        <extracomment>%1 is their number, %2 why the first cannot be read</extracomment>
        <translation>lignes&#xa0;: %1 (%2)</translation>
    </message>
    <message>
        <source>Recorded</source>
        <extracomment>A label of at most 12 letters. %1 is the address of a service, %2 a time</extracomment>
        <translation>Enregistrés</translation>
    </message>
    <message>
        <source>from %1 at %2</source>
        <translation>provenant de %1, le %2</translation>
    </message>
    <message>
        <source>Messages</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>Messages</translation>
    </message>
    <message>
        <source>%1 (stored: %2, rejected: %3)</source>
        <extracomment>Numbers of messages</extracomment>
        <translation>%1 (stockés&#xa0;: %2, refusés&#xa0;: %3)</translation>
    </message>
    <message>
        <source>Rate</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>Débit</translation>
    </message>
    <message>
        <source>%1/s on average, %2/s peak</source>
        <extracomment>Messages per second</extracomment>
        <translation>%1/s en moyenne, %2/s au maximum</translation>
    </message>
    <message>
        <source>Topics</source>
        <extracomment>A label of at most 12 letters. Below: messages without a Kafka topic</extracomment>
        <translation>Topics</translation>
    </message>
    <message>
        <source>(rejected, no topic)</source>
        <translation>(refusés, sans topic)</translation>
    </message>
    <message>
        <source>Devices</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>Appareils</translation>
    </message>
</context>
<context>
    <name>loom::replay::Options</name>
    <message>
        <source>Send to this route, such as /sensor/gps: the endpoint&apos;s example, or the body of --payload.</source>
        <translation>Envoyer à cette route, par exemple /sensor/gps&#xa0;: l’exemple du flux, ou --payload.</translation>
    </message>
    <message>
        <source>File with the body to send instead of the example. It may contain placeholders.</source>
        <translation>Le corps à envoyer, avec variables, à la place de l’exemple.</translation>
    </message>
    <message>
        <source>Send the payloads of this collection.</source>
        <translation>Envoyer les payloads de cette collection.</translation>
    </message>
    <message>
        <source>Send this WAV file in chunks over the audio WebSocket.</source>
        <translation>Diffuser cet enregistrement par morceaux sur le WebSocket audio.</translation>
    </message>
    <message>
        <source>Record the messages that a service reports on its monitor channel to this new file.</source>
        <translation>Enregistrer dans ce nouveau fichier ce que transmet le moniteur d’un service.</translation>
    </message>
    <message>
        <source>List the endpoints that have an example for --endpoint.</source>
        <translation>Lister les flux dont --endpoint connaît un exemple.</translation>
    </message>
    <message>
        <source>Speed of the replay, 0.1 to 100 times the original. Default: 1.</source>
        <translation>De 0.1 à 100 fois le rythme d’origine. 1 par défaut.</translation>
    </message>
    <message>
        <source>Send at this fixed rate (messages per second).</source>
        <translation>Autant de messages par seconde, régulièrement.</translation>
    </message>
    <message>
        <source>Send as fast as responses arrive. Default for payloads.</source>
        <translation>Aussi vite qu’arrivent les réponses. Par défaut pour les payloads.</translation>
    </message>
    <message>
        <source>Number of passes; 0 repeats until stopped. Default: 1, or 0 for payloads and WAV files with --duration.</source>
        <translation>Nombre de passages&#xa0;; 0 répète jusqu’à l’arrêt. Par défaut 1, ou 0 pour les payloads et les fichiers WAV avec --duration.</translation>
    </message>
    <message>
        <source>Send or record for this time, such as 30s, 5m or 250ms. Payloads and WAV files are repeated.</source>
        <translation>30s, 5m, 250ms&#xa0;: durée d’envoi. Payloads et enregistrements se répètent&#xa0;; ou durée de l’enregistrement.</translation>
    </message>
    <message>
        <source>Number of simulated devices. Each of them sends all messages.</source>
        <translation>Nombre d’appareils, dont chacun envoie le tout.</translation>
    </message>
    <message>
        <source>Pattern for new device names, with {device} and {n}. Default with --devices: {device}-{n}.</source>
        <translation>Nouveaux noms des appareils, contenant {device} et {n}. {device}-{n} avec --devices.</translation>
    </message>
    <message>
        <source>move: shift all timestamps so that the first message is from now. keep: do not change them. Default: move.</source>
        <translation>move&#xa0;: décaler tous les horodatages pour que le premier message date de maintenant. keep&#xa0;: ne pas les changer. Par défaut&#xa0;: move.</translation>
    </message>
    <message>
        <source>new: give each message a new id. keep: do not change ids. Default: new.</source>
        <translation>new&#xa0;: donner un nouvel id. à chaque message. keep&#xa0;: ne pas changer les id. Par défaut&#xa0;: new.</translation>
    </message>
    <message>
        <source>Length of an audio chunk, at most 1m. Default: 1s.</source>
        <translation>Longueur d’un morceau de l’enregistrement&#xa0;: une minute au plus, 1s par défaut.</translation>
    </message>
    <message>
        <source>Header to add to each request. May be repeated.</source>
        <translation>Un en-tête de plus pour chaque requête. Peut être répété.</translation>
    </message>
    <message>
        <source>Maximum number of messages in flight. Default: 24.</source>
        <translation>Nombre de messages pouvant attendre leur réponse. 24 par défaut.</translation>
    </message>
    <message>
        <source>Seed for random values. The same seed gives the same values.</source>
        <translation>Reproduit à l’identique ce qui est aléatoire.</translation>
    </message>
    <message>
        <source>Expect this HTTP status of every response, instead of the recorded or configured one.</source>
        <translation>Ce que doit être chaque réponse, quoi qu’en dise la capture.</translation>
    </message>
    <message>
        <source>Write the result as JUnit XML.</source>
        <translation>Écrire le résultat en JUnit XML.</translation>
    </message>
    <message>
        <source>Language of the output instead of the system’s, such as de.</source>
        <translation>Utiliser cette langue au lieu de celle du système, par exemple «&#xa0;de&#xa0;».</translation>
    </message>
    <message>
        <source>Sends test messages to a Loom service, records its traffic and replays recordings.</source>
        <translation>Envoie des payloads à un service Loom, enregistre ce qu’il reçoit et le rejoue.</translation>
    </message>
    <message>
        <source>The recording to replay.</source>
        <translation>La capture à rejouer.</translation>
    </message>
    <message>
        <source>URL of the service, http or https. Default: http://127.0.0.1:8000.</source>
        <translation>Le service, http ou https. http://127.0.0.1:8000 par défaut.</translation>
    </message>
    <message>
        <source>URL of the monitor channel to record, ws or wss. Default: ws://127.0.0.1:8002.</source>
        <translation>Le moniteur à enregistrer, ws ou wss. ws://127.0.0.1:8002 par défaut.</translation>
    </message>
    <message>
        <source>Key or token for the service or its monitor channel. Other users of this machine can read it in the process list: prefer --key-file or the environment variable LOOM_KEY.</source>
        <translation>La clé ou le jeton que demande le service ou le moniteur. D’autres utilisateurs de cette machine peuvent le lire dans la liste des processus : préférez --key-file ou la variable LOOM_KEY.</translation>
    </message>
    <message>
        <source>File whose first line is the key. Without this option and --key, the environment variable LOOM_KEY is used; for a monitor channel, LOOM_MONITOR_TOKEN takes precedence over it.</source>
        <translation>Le fichier dont la première ligne est la clé. Sans lui et sans --key, LOOM_KEY est utilisé ; pour un moniteur, d’abord LOOM_MONITOR_TOKEN.</translation>
    </message>
    <message>
        <source>Same as --key, for a monitor channel.</source>
        <translation>La même chose que --key, pour un moniteur.</translation>
    </message>
    <message>
        <source>PEM file with certificates of certification authorities to trust in addition to the system&apos;s.</source>
        <translation>Certificats (PEM) d’une autorité de certification à laquelle faire confiance en plus de celles du système.</translation>
    </message>
    <message>
        <source>Exit code: 0 if all messages were sent and all responses were as expected; 1 if not, or if a recording has gaps; 2 for a usage or file error, or if the service cannot be reached.</source>
        <translation>Code de sortie&#xa0;: 0 si tous les messages ont été envoyés et si toutes les réponses sont celles attendues&#xa0;; 1 sinon, ou si un enregistrement a des interruptions&#xa0;; 2 en cas de mauvais usage ou d’erreur de fichier, ou si le service est injoignable.</translation>
    </message>
    <message>
        <source>Shorten longer pauses of the recording to this length, such as 30s or 5m. Default: 12h.</source>
        <translation>Réduire à cette durée les pauses plus longues de la capture&#xa0;: 30s, 5m. 12h par défaut.</translation>
    </message>
    <message>
        <source>Print a summary of this recording: times, topics, devices, rate and gaps.</source>
        <translation>Afficher ce que contient cette capture&#xa0;: heures, topics, appareils, débit et interruptions.</translation>
    </message>
    <message>
        <source>Replay only messages from this time on, such as 2026-01-01T12:00:00Z. Without Z or an offset it is UTC.</source>
        <translation>Ne rejouer que les messages à partir de cette heure&#xa0;: 2026-01-01T12:00:00Z. Sans Z ni décalage, c’est l’heure UTC.</translation>
    </message>
    <message>
        <source>Replay only messages before this time.</source>
        <translation>Ne rejouer que les messages antérieurs à cette heure.</translation>
    </message>
    <message>
        <source>Replay only messages of this Kafka topic. May be repeated. An empty name selects rejected messages, which have no topic.</source>
        <translation>Ne rejouer que les messages de ce topic Kafka. Peut être répété. Un nom vide sélectionne les messages refusés, qui n’ont pas de topic.</translation>
    </message>
    <message>
        <source>Replay only messages of this device. May be repeated.</source>
        <translation>Ne rejouer que les messages de cet appareil. Peut être répété.</translation>
    </message>
</context>
<context>
    <name>loom::replay::Progress</name>
    <message>
        <source>%1 sent</source>
        <extracomment>Numbers of messages in one line: short</extracomment>
        <translation>%1 envoyés</translation>
    </message>
    <message>
        <source>%1 in flight</source>
        <extracomment>Sent, no response yet</extracomment>
        <translation>%1 en cours</translation>
    </message>
    <message>
        <source>%1 late</source>
        <extracomment>Sent after the time due</extracomment>
        <translation>%1 en retard</translation>
    </message>
    <message>
        <source>%1 not as expected</source>
        <extracomment>Responses</extracomment>
        <translation>%1 non conformes</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>A rate; &quot;/s&quot; means &quot;per second&quot;</extracomment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>next in %1 · press Enter to skip</source>
        <extracomment>The next message is sent in %1</extracomment>
        <translation>suivant dans %1 · Entrée passe l’attente</translation>
    </message>
    <message>
        <source>next in %1</source>
        <extracomment>The next message is sent in %1</extracomment>
        <translation>suivant dans %1</translation>
    </message>
</context>
<context>
    <name>loom::replay::Quantities</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1&#xa0;octets</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1&#xa0;min %2&#xa0;s</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <extracomment>Days and hours</extracomment>
        <translation>%1 j %2 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>Hours and minutes</extracomment>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>loom::replay::RecordCommand</name>
    <message>
        <source>Recording %1 to %2; press Ctrl+C to stop</source>
        <translation>Enregistrement de %1 dans %2&#xa0;; Ctrl+C y met fin</translation>
    </message>
    <message>
        <source>messages: %1</source>
        <translation>messages&#xa0;: %1</translation>
    </message>
    <message>
        <source>Recorded</source>
        <extracomment>A label of at most 12 letters; %2 is a file</extracomment>
        <translation>Enregistrés</translation>
    </message>
    <message>
        <source>messages: %1, in %2</source>
        <translation>messages&#xa0;: %1, dans %2</translation>
    </message>
    <message>
        <source>Dropped</source>
        <extracomment>A label of at most 12 letters; messages</extracomment>
        <translation>Omis</translation>
    </message>
    <message numerus="yes">
        <source>%n by the service, because there were too many</source>
        <translation>
            <numerusform>%n faute de place dans le moniteur</numerusform>
            <numerusform>%n faute de place dans le moniteur</numerusform>
        </translation>
    </message>
    <message>
        <source>Truncated</source>
        <extracomment>A label of at most 12 letters; messages whose payload the service sent only in part</extracomment>
        <translation>Tronqués</translation>
    </message>
    <message numerus="yes">
        <source>%n too long to be recorded completely, cannot be replayed</source>
        <translation>
            <numerusform>%n trop long pour être reçu en entier, impossible à rejouer</numerusform>
            <numerusform>%n trop longs pour être reçus en entier, impossibles à rejouer</numerusform>
        </translation>
    </message>
    <message>
        <source>The recording has a gap: %1 Reconnecting; messages of this time will be missing.</source>
        <translation>L’enregistrement est interrompu&#xa0;: %1 Nouvelle tentative en cours&#xa0;; ce que le service reçoit entre-temps manque.</translation>
    </message>
    <message>
        <source>Recording resumed after a gap of %1</source>
        <translation>L’enregistrement reprend, après une interruption de %1</translation>
    </message>
    <message>
        <source>%1, not connected, gaps: %2</source>
        <extracomment>%1 is &quot;messages: 12&quot;, %2 the total length of the gaps</extracomment>
        <translation>%1, pas de connexion, interruptions&#xa0;: %2</translation>
    </message>
    <message>
        <source>Gaps</source>
        <extracomment>A label of at most 12 letters; times without a connection. %1 is their total length</extracomment>
        <translation>Ruptures</translation>
    </message>
    <message numerus="yes">
        <source>%n without a connection (%1): messages of this time are missing</source>
        <translation>
            <numerusform>%n sans connexion (%1)&#xa0;: ce que le service a reçu alors manque</numerusform>
            <numerusform>%n sans connexion (%1)&#xa0;: ce que le service a reçu alors manque</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loom::replay::RecordingScan</name>
    <message>
        <source>line %1: %2</source>
        <translation>ligne %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>loom::replay::SendCommand</name>
    <message>
        <source>no response within 10 s</source>
        <translation>il ne répond pas</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2. Check that the service is running, or set another address with --to</source>
        <translation>%1 est injoignable&#xa0;: %2. Le service y est-il en marche&#xa0;? --to en indique un autre</translation>
    </message>
    <message>
        <source>Skipped</source>
        <extracomment>A label of at most 12 letters; lines of the recording</extracomment>
        <translation>Omises</translation>
    </message>
    <message>
        <source>lines: %1</source>
        <translation>lignes&#xa0;: %1</translation>
    </message>
    <message>
        <source>Gaps</source>
        <extracomment>A label of at most 12 letters; times without a connection while recording. %1 is their total length</extracomment>
        <translation>Ruptures</translation>
    </message>
    <message numerus="yes">
        <source>%n in the recording (%1): messages of this time are missing</source>
        <translation>
            <numerusform>%n dans l’enregistrement (%1)&#xa0;: ce que le service a reçu alors manque</numerusform>
            <numerusform>%n dans l’enregistrement (%1)&#xa0;: ce que le service a reçu alors manque</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loom::replay::Summary</name>
    <message>
        <source>none</source>
        <extracomment>No response</extracomment>
        <translation>aucune</translation>
    </message>
    <message>
        <source>p50 %1 ms, p90 %2 ms, p99 %3 ms, max %4 ms</source>
        <extracomment>Percentiles of the response time: 50 % (median) is %1, 90 % is %2, 99 % is %3, the maximum is %4</extracomment>
        <translation>p50 %1&#xa0;ms, p90 %2&#xa0;ms, p99 %3&#xa0;ms, max %4&#xa0;ms</translation>
    </message>
    <message numerus="yes">
        <source>%n sent more than 100 ms late</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%n envoyé plus de 100&#xa0;ms après l’heure prévue</numerusform>
            <numerusform>%n envoyés plus de 100&#xa0;ms après l’heure prévue</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2 (%3/s), %4</source>
        <extracomment>Number of messages, time, messages per second, size</extracomment>
        <translation>%1 en %2 (%3/s), %4</translation>
    </message>
    <message>
        <source>Sent</source>
        <extracomment>This and those below are labels in a column: at most 12 letters, or 6 Chinese characters</extracomment>
        <translation>Envoyés</translation>
    </message>
    <message>
        <source>Responses</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Latency</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Late</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>As expected</source>
        <extracomment>A label of at most 12 letters, and numbers of responses</extracomment>
        <translation>Conformes</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>401: the service requires a key, and none was sent. Set one with --key-file or LOOM_KEY.</source>
        <translation>401 : le service demande une clé, et aucune n’a été envoyée. --key-file ou LOOM_KEY en indique une.</translation>
    </message>
    <message>
        <source>401: the service does not accept the key. It is unknown, revoked or expired: ask the operator of the service for a new one.</source>
        <translation>401 : le service n’accepte pas la clé. Elle est inconnue, retirée ou expirée : demandez-en une autre à l’exploitant du service.</translation>
    </message>
    <message>
        <source>403: the key does not permit some of these messages. Ask the operator of the service for the scope of the message type, or for the device.</source>
        <translation>403 : la clé ne permet pas certains de ces messages. Demandez à l’exploitant du service le droit du flux, ou celui de l’appareil.</translation>
    </message>
    <message numerus="yes">
        <source>at least %n unsent</source>
        <extracomment>Messages of a run that was stopped</extracomment>
        <translation>
            <numerusform>au moins %n non envoyé</numerusform>
            <numerusform>au moins %n non envoyés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsent</source>
        <extracomment>Messages of a run that was stopped</extracomment>
        <translation>
            <numerusform>%n non envoyé</numerusform>
            <numerusform>%n non envoyés</numerusform>
        </translation>
    </message>
    <message>
        <source>before the end</source>
        <translation>avant la fin</translation>
    </message>
    <message>
        <source>Stopped</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>Échec</translation>
    </message>
    <message>
        <source>nothing was sent</source>
        <translation>rien n&apos;a été envoyé</translation>
    </message>
    <message numerus="yes">
        <source>%n due but not sent: the service is slower than the schedule</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%n dû mais non envoyé : le service est plus lent que le calendrier</numerusform>
            <numerusform>%n dus mais non envoyés : le service est plus lent que le calendrier</numerusform>
        </translation>
    </message>
    <message>
        <source>Since due</source>
        <extracomment>A label of at most 12 letters; response times measured from the time at which the message was due</extracomment>
        <translation>Dès échéance</translation>
    </message>
</context>
<context>
    <name>loom::replay::Wording</name>
    <message>
        <source>no answer from %1 within the timeout</source>
        <translation>aucune réponse de %1 à temps</translation>
    </message>
    <message>
        <source>%1 ended: %2</source>
        <translation>connexion à %1 terminée&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>impossible de lire %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>is not valid JSON: %1</source>
        <translation>n’est pas du JSON&#xa0;: %1</translation>
    </message>
    <message>
        <source>is not an event: it has no &quot;route&quot;</source>
        <translation>n’est pas un événement&#xa0;: &quot;route&quot; est absent</translation>
    </message>
    <message>
        <source>%1 already exists: choose another name or remove the file</source>
        <translation>%1 existe déjà&#xa0;: choisissez un autre nom, ou supprimez-le</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>impossible d’écrire %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1:1: is not a recording that this version can read: expected an object with &quot;loom_capture&quot;: 1</source>
        <translation>%1:1: n’est pas une capture que cette version sait lire&#xa0;: sa première ligne serait un objet avec &quot;loom_capture&quot;: 1</translation>
    </message>
    <message>
        <source>is longer than 64 MiB</source>
        <translation>dépasse 64&#xa0;Mio</translation>
    </message>
    <message>
        <source>has only %1 of the %2 bytes of the message and cannot be replayed</source>
        <translation>ne contient que %1 des %2 octets du message et ne peut pas être rejoué</translation>
    </message>
    <message>
        <source>was recorded without the message and cannot be replayed</source>
        <translation>a été capturé sans son message et ne peut pas être rejoué</translation>
    </message>
    <message>
        <source>is not a collection that this version can read: expected an object with &quot;loom_collection&quot;: 1</source>
        <translation>n’est pas une collection de payloads que cette version sait lire&#xa0;: ce serait un objet avec &quot;loom_collection&quot;: 1</translation>
    </message>
    <message>
        <source>%1 must be a list of payloads</source>
        <translation>%1 doit être une liste de payloads</translation>
    </message>
    <message>
        <source>%1 must be an object</source>
        <translation>%1 doit être un objet</translation>
    </message>
    <message>
        <source>%1 must be a string</source>
        <translation>%1 doit être une chaîne</translation>
    </message>
    <message>
        <source>%1 has both &quot;route&quot; and &quot;websocket&quot;: remove one of them</source>
        <translation>%1 a &quot;route&quot; et &quot;websocket&quot;&#xa0;: retirez l’un des deux</translation>
    </message>
    <message>
        <source>%1 must be a path such as &quot;/sensor/gps&quot;</source>
        <translation>%1 doit être un chemin tel que &quot;/sensor/gps&quot;</translation>
    </message>
    <message>
        <source>%1 must be &quot;/audio/stream/{device_id}&quot;</source>
        <translation>%1 doit être &quot;/audio/stream/{device_id}&quot;</translation>
    </message>
    <message>
        <source>%1 must be the text of the body: a string or a list of lines</source>
        <translation>%1 doit être le texte du corps&#xa0;: une chaîne, ou la liste de ses lignes</translation>
    </message>
    <message>
        <source>%1 must be an object of header names and values</source>
        <translation>%1 doit être un objet de noms et de valeurs</translation>
    </message>
    <message>
        <source>%1 must be an HTTP status from 100 to 599</source>
        <translation>%1 doit être un statut HTTP, de 100 à 599</translation>
    </message>
    <message>
        <source>%1 is unknown. Known members: %2</source>
        <translation>%1 est inconnu. Il y a %2</translation>
    </message>
    <message>
        <source>Invalid pattern &apos;%1&apos; for device names: use letters, digits, &apos;_&apos; and &apos;-&apos;, and the placeholders {device} and {n}, as in &apos;{device}-{n}&apos;</source>
        <translation>«&#xa0;%1&#xa0;» ne donne pas de noms d’appareils&#xa0;: ils se composent de lettres, de chiffres, de «&#xa0;_&#xa0;» et de «&#xa0;-&#xa0;», et le modèle peut contenir {device} et {n}, comme dans «&#xa0;{device}-{n}&#xa0;»</translation>
    </message>
    <message>
        <source>The pattern &apos;%1&apos; gives all devices the same name: add {device} or {n}</source>
        <translation>«&#xa0;%1&#xa0;» donnerait le même nom à tous les appareils&#xa0;: ajoutez-y {device} ou {n}</translation>
    </message>
    <message>
        <source>Invalid header &apos;%1&apos;: use the form &apos;Name: value&apos;</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un en-tête&#xa0;: écrivez «&#xa0;Nom: valeur&#xa0;»</translation>
    </message>
    <message>
        <source>the connection closed before a response arrived</source>
        <translation>la connexion s’est terminée avant l’arrivée d’une réponse</translation>
    </message>
    <message>
        <source>the service&apos;s schema</source>
        <translation>le schéma du service</translation>
    </message>
    <message>
        <source>the placeholder that starts with &quot;{{&quot; has no closing &quot;}}&quot;. For two literal braces in a string, write \u007b\u007b</source>
        <translation>&quot;{{&quot; ouvre une variable qu’aucun &quot;}}&quot; ne ferme. Pour deux accolades dans une chaîne, écrivez \u007b\u007b</translation>
    </message>
    <message>
        <source>%1 is not a placeholder. Use {{uuid}}, {{now}}, {{seq}}, {{random 30 250}} or {{pick a b c}}</source>
        <translation>%1 n’est pas une variable. Il y a {{uuid}}, {{now}}, {{seq}}, {{random 30 250}} et {{pick a b c}}</translation>
    </message>
    <message>
        <source>%1 has no arguments: write %2</source>
        <translation>%1 n’admet rien après son nom&#xa0;: écrivez %2</translation>
    </message>
    <message>
        <source>%1 is text: write it in quotes, &quot;%2&quot;</source>
        <translation>%1 est du texte&#xa0;: écrivez &quot;%2&quot;, entre guillemets</translation>
    </message>
    <message>
        <source>%1 needs two numbers, the minimum and the maximum: {{random 30 250}}</source>
        <translation>%1 exige deux nombres, le plus petit et le plus grand&#xa0;: {{random 30 250}}</translation>
    </message>
    <message>
        <source>%1 has the maximum first: write {{random %2 %3}}</source>
        <translation>%1 a le plus grand nombre en premier&#xa0;: écrivez {{random %2 %3}}</translation>
    </message>
    <message>
        <source>%1 is out of range: numbers are exact up to 9007199254740992</source>
        <translation>%1 va trop loin&#xa0;: les nombres sont exacts jusqu’à 9007199254740992</translation>
    </message>
    <message>
        <source>{{pick}} needs a list of values: {{pick a b c}}</source>
        <translation>{{pick}} exige de quoi choisir&#xa0;: {{pick a b c}}</translation>
    </message>
    <message>
        <source>%1 contains the text &apos;%2&apos;: write it in quotes, &quot;{{pick …}}&quot;</source>
        <translation>%1 contient «&#xa0;%2&#xa0;», qui est du texte&#xa0;: écrivez &quot;{{pick …}}&quot;, entre guillemets</translation>
    </message>
    <message>
        <source>the speed must be from 0.1 to 100</source>
        <translation>la vitesse doit être de 0.1 à 100 fois celle d’origine</translation>
    </message>
    <message>
        <source>the rate must be above 0 and at most 100000 messages per second</source>
        <translation>le débit doit être supérieur à 0 et d’au plus 100000 par seconde</translation>
    </message>
    <message>
        <source>the number of passes must be 1 or more, or 0 to repeat until stopped</source>
        <translation>le nombre de fois doit être de 1 ou plus, ou 0 pour ne pas s’arrêter</translation>
    </message>
    <message>
        <source>the duration must not be negative</source>
        <translation>la durée ne peut pas être négative</translation>
    </message>
    <message>
        <source>the number of messages in flight must be from 1 to 10000</source>
        <translation>de 1 à 10000 messages peuvent être en cours</translation>
    </message>
    <message>
        <source>Invalid service address &apos;%1&apos;: use the form http://127.0.0.1:8000</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas l’adresse d’un service&#xa0;: elle ressemble à http://127.0.0.1:8000</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>ligne %1, colonne %2</translation>
    </message>
    <message>
        <source>%1 is not a WAV file</source>
        <translation>%1 n’est pas un fichier WAV</translation>
    </message>
    <message>
        <source>%1 has no &quot;fmt &quot; chunk, which describes the encoding</source>
        <translation>%1 ne dit pas comment le son est codé&#xa0;: le bloc &quot;fmt &quot; est absent</translation>
    </message>
    <message>
        <source>%1 has no channels, no sample rate or no samples</source>
        <translation>%1 n’a pas de canaux, de fréquence d’échantillonnage ou d’échantillons</translation>
    </message>
    <message>
        <source>%1 contains no sound</source>
        <translation>%1 ne contient aucun son</translation>
    </message>
    <message>
        <source>%1, chunk %2</source>
        <translation>%1, morceau %2</translation>
    </message>
    <message>
        <source>was rejected before the whole message arrived and cannot be replayed</source>
        <translation>a été refusé avant d’être arrivé en entier et ne peut pas être rejoué</translation>
    </message>
    <message>
        <source>warning: the key is sent to %1 unencrypted, and others on the network can read it. Use https:// or wss://.</source>
        <translation>avertissement : la clé est envoyée à %1 sans chiffrement et d’autres sur le réseau peuvent la lire. Utilisez https:// ou wss://.</translation>
    </message>
    <message>
        <source>is not a valid gap: &quot;from&quot; and &quot;to&quot; must be times in milliseconds</source>
        <translation>n’est pas une interruption&#xa0;: &quot;from&quot; et &quot;to&quot; ne sont pas des temps en millisecondes</translation>
    </message>
    <message>
        <source>This WAV file is compressed; its waveform cannot be shown.</source>
        <translation>Le son de ce fichier WAV est compressé et ne peut pas être représenté.</translation>
    </message>
</context>
</TS>
