<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>OutcomeText</name>
    <message>
        <source>Rejected with %1 %2: %3</source>
        <translation>Abgelehnt mit %1 %2: %3</translation>
    </message>
    <message>
        <source>Stored in topic %1, partition %2, offset %3.</source>
        <translation>Gespeichert in Topic %1, Partition %2, Offset %3.</translation>
    </message>
    <message>
        <source>Received at %1. Kafka acknowledged the record after %2. The response was sent after %3.</source>
        <translation>Eingetroffen um %1. Kafka bestätigte sie nach %2; beantwortet wurde sie nach %3.</translation>
    </message>
    <message>
        <source>Received at %1. The response was sent after %2.</source>
        <translation>Eingetroffen um %1, beantwortet nach %2.</translation>
    </message>
    <message>
        <source>Message type: %1</source>
        <translation>Nachrichtentyp: %1</translation>
    </message>
    <message>
        <source>Device: %1</source>
        <translation>Gerät: %1</translation>
    </message>
    <message>
        <source>Message ID: %1</source>
        <translation>Nachrichten-ID: %1</translation>
    </message>
    <message>
        <source>Request ID: %1</source>
        <translation>Anfrage-ID: %1</translation>
    </message>
</context>
<context>
    <name>loom::AppearanceMenu</name>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;System default</source>
        <translation>Wie im &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
</context>
<context>
    <name>loom::AudioView</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message numerus="yes">
        <source>%Ln channels</source>
        <translation>
            <numerusform>%Ln Kanal</numerusform>
            <numerusform>%Ln Kanäle</numerusform>
        </translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Save audio…</source>
        <translation>Ton speichern…</translation>
    </message>
    <message>
        <source>Opens the audio in this desktop&apos;s default program for such files</source>
        <translation>Öffnet den Ton in dem Programm, mit dem dieser Desktop solche Dateien abspielt</translation>
    </message>
    <message>
        <source>Saves the audio to a file, unchanged</source>
        <translation>Schreibt den Ton in eine Datei, so wie er gesendet wurde</translation>
    </message>
    <message>
        <source>The audio</source>
        <translation>Der Ton</translation>
    </message>
    <message>
        <source>The service sent only the beginning of this message. To see the audio of further messages, choose a larger payload limit in the filter above.</source>
        <translation>Der Dienst hat nur den Anfang dieser Nachricht gesendet. Fordern Sie im Filter oben mehr von jeder Payload an, um den Ton der nächsten zu sehen.</translation>
    </message>
    <message>
        <source>The audio is not valid base64.</source>
        <translation>Der Ton ist kein gültiges base64.</translation>
    </message>
    <message>
        <source>This is not a WAV file with audio data.</source>
        <translation>Dies ist keine WAV-Datei mit Ton.</translation>
    </message>
    <message>
        <source>The waveform of this format cannot be shown.</source>
        <translation>Die Wellenform dieses Formats wird nicht angezeigt.</translation>
    </message>
    <message>
        <source>peak %1</source>
        <extracomment>The loudest sample; %1 is a percentage of full scale</extracomment>
        <translation>Spitze %1</translation>
    </message>
    <message>
        <source>This desktop has no program for %1 files. Save the audio, and open it with a program of your choice.</source>
        <translation>Dieser Desktop hat kein Programm für %1-Dateien. Speichern Sie den Ton und öffnen Sie ihn mit einem Programm Ihrer Wahl.</translation>
    </message>
    <message>
        <source>Save the audio</source>
        <translation>Ton speichern</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <extracomment>%1 is a file, %2 is the system&apos;s reason</extracomment>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Ton</translation>
    </message>
</context>
<context>
    <name>loom::CaFileEdit</name>
    <message>
        <source>Private CA certificate file</source>
        <translation>Datei einer privaten CA</translation>
    </message>
    <message>
        <source>only for wss:// with a private CA: its certificate (PEM file)</source>
        <translation>nur für wss:// mit einem Zertifikat der eigenen CA (eine PEM-Datei)</translation>
    </message>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>Aus&amp;wählen…</translation>
    </message>
    <message>
        <source>Trust a private CA</source>
        <translation>Einer privaten CA vertrauen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Zertifikate (*.pem *.crt *.cer)</translation>
    </message>
</context>
<context>
    <name>loom::CollectionPane</name>
    <message>
        <source>New payload</source>
        <translation>Neue Payload</translation>
    </message>
    <message>
        <source>&amp;New collection</source>
        <translation>&amp;Neue Sammlung</translation>
    </message>
    <message>
        <source>&amp;Open collection…</source>
        <translation>Sammlung ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Save collection</source>
        <translation>Sammlung spei&amp;chern</translation>
    </message>
    <message>
        <source>Save collection &amp;as…</source>
        <translation>S&amp;ammlung speichern unter…</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>Hin&amp;zufügen</translation>
    </message>
    <message>
        <source>Rena&amp;me</source>
        <translation>Um&amp;benennen</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>En&amp;tfernen</translation>
    </message>
    <message>
        <source>Payloads of the collection</source>
        <translation>Payloads der Sammlung</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Neue Sammlung</translation>
    </message>
    <message>
        <source>%1 (not saved)</source>
        <extracomment>%1 is the name of a collection</extracomment>
        <translation>%1 (nicht gespeichert)</translation>
    </message>
    <message>
        <source>This collection</source>
        <translation>Diese Sammlung</translation>
    </message>
    <message>
        <source>%1. Correct this to save the collection.</source>
        <extracomment>%1 is a sentence that names the error, such as “This collection: payload 2 has no name”</extracomment>
        <translation>%1. Sie wird erst gespeichert, wenn das behoben ist.</translation>
    </message>
    <message>
        <source>Open a collection</source>
        <translation>Sammlung öffnen</translation>
    </message>
    <message>
        <source>Collections (*.json)</source>
        <translation>Sammlungen (*.json)</translation>
    </message>
    <message>
        <source>Save the collection</source>
        <translation>Sammlung speichern</translation>
    </message>
    <message>
        <source>Collection not saved</source>
        <translation>Sammlung nicht gespeichert</translation>
    </message>
    <message>
        <source>“%1” has unsaved changes. Save them first?</source>
        <translation>„%1“ enthält Änderungen, die in keiner Datei stehen. Zuerst speichern?</translation>
    </message>
    <message>
        <source>Starts an empty collection of payloads</source>
        <translation>Beginnt eine leere Sammlung von Payloads</translation>
    </message>
    <message>
        <source>Opens a collection of payloads</source>
        <translation>Öffnet eine Sammlung von Payloads</translation>
    </message>
    <message>
        <source>Saves the collection</source>
        <translation>Speichert die Sammlung</translation>
    </message>
    <message>
        <source>Saves the collection under another name</source>
        <translation>Speichert die Sammlung unter einem anderen Namen</translation>
    </message>
</context>
<context>
    <name>loom::ComparisonDialog</name>
    <message>
        <source>Compare two messages</source>
        <translation>Zwei Nachrichten vergleichen</translation>
    </message>
    <message>
        <source>&amp;Show equal members</source>
        <translation>&amp;Gleiche Felder anzeigen</translation>
    </message>
    <message>
        <source>Members of both messages</source>
        <translation>Felder beider Nachrichten</translation>
    </message>
    <message>
        <source>Both messages are equal.</source>
        <extracomment>Facts, headers and members of the payload</extracomment>
        <translation>Beide Nachrichten sind gleich.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln members differ.</source>
        <translation>
            <numerusform>%Ln Feld unterscheidet sich.</numerusform>
            <numerusform>%Ln Felder unterscheiden sich.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln members are equal.</source>
        <extracomment>Facts, headers and members of the payload</extracomment>
        <translation>
            <numerusform>%Ln ist gleich.</numerusform>
            <numerusform>%Ln sind gleich.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln differences are listed.</source>
        <translation>
            <numerusform>%Ln Unterschied ist aufgeführt.</numerusform>
            <numerusform>Die ersten %Ln Unterschiede sind aufgeführt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The comparison stopped after %Ln members.</source>
        <translation>
            <numerusform>Der Vergleich endete nach %Ln Feld.</numerusform>
            <numerusform>Der Vergleich endete nach %Ln Feldern.</numerusform>
        </translation>
    </message>
    <message>
        <source>A payload is truncated: only its beginning was compared.</source>
        <translation>Nur der Anfang einer Payload liegt vor; der Rest wurde nicht verglichen.</translation>
    </message>
</context>
<context>
    <name>loom::ComparisonModel</name>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Payload</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Feld</translation>
    </message>
</context>
<context>
    <name>loom::ConnectPage</name>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Co&amp;nnect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Trennen</translation>
    </message>
    <message>
        <source>Host and port of the service&apos;s monitor channel</source>
        <translation>Host und Port des Monitorkanals des Dienstes</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Not connected; retrying automatically</source>
        <translation>Keine Verbindung; sie wird automatisch erneut versucht</translation>
    </message>
    <message>
        <source>only if the service requires one</source>
        <translation>nur wenn der Dienst eines verlangt</translation>
    </message>
    <message>
        <source>A key with the scope monitor:watch, or the service&apos;s LOOM_MONITOR_TOKEN. Send and Replay use the key as well, for this service only.</source>
        <translation>Ein Schlüssel mit dem Recht monitor:watch oder das LOOM_MONITOR_TOKEN des Dienstes. Ein Schlüssel wird auch zum Senden und Abspielen verwendet, aber nur bei diesem Dienst.</translation>
    </message>
    <message>
        <source>&amp;Key or token</source>
        <translation>Schlüssel oder Tok&amp;en</translation>
    </message>
    <message>
        <source>&amp;Private CA</source>
        <translation>&amp;Private CA</translation>
    </message>
    <message>
        <source>The key or token is stored in this desktop&apos;s keychain.</source>
        <translation>Der Schlüssel oder das Token wird im Schlüsselbund dieses Desktops aufbewahrt.</translation>
    </message>
    <message>
        <source>No keychain is available: the key or token is kept only until this window closes. Enter it again the next time.</source>
        <translation>Hier läuft kein Schlüsselbund: Der Schlüssel oder das Token wird aufbewahrt, bis dieses Fenster geschlossen wird, und muss danach erneut eingegeben werden.</translation>
    </message>
    <message>
        <source>⚠ The key or token is sent to %1 unencrypted, and others on the network can read it. Use wss:// if the service has TLS.</source>
        <translation>⚠ Die Übertragung zu %1 ist unverschlüsselt, andere im Netz können mitlesen. Verwenden Sie wss://, wenn der Dienst TLS hat.</translation>
    </message>
    <message>
        <source>&amp;Recent services (Return: connect, Delete: forget)</source>
        <translation>&amp;Zuletzt verwendete Dienste (Return verbindet, Entf vergisst)</translation>
    </message>
    <message>
        <source>&amp;Service name</source>
        <translation>Na&amp;me des Dienstes</translation>
    </message>
    <message>
        <source>This console shows the messages that a Loom service receives and stores in Kafka.
Enter the address of the service&apos;s monitor port: localhost:8002 for a service on this computer.
Press Return to connect.</source>
        <translation>Diese Konsole zeigt, was ein Loom-Dienst empfängt und in Kafka speichert.
Geben Sie die Adresse des Monitorports des Dienstes ein: localhost:8002 für einen auf diesem Computer.
Drücken Sie Return, um zu verbinden.</translation>
    </message>
    <message>
        <source>A service listens for consoles on its LOOM_MONITOR_PORT (8002 by default).</source>
        <translation>Ein Dienst wartet an seinem LOOM_MONITOR_PORT auf Konsolen, standardmäßig 8002.</translation>
    </message>
</context>
<context>
    <name>loom::ConnectionLabel</name>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbindung zu %1 wird aufgebaut…</translation>
    </message>
    <message>
        <source>Connected to %1, Loom %2</source>
        <translation>Verbunden mit %1, Loom %2</translation>
    </message>
    <message>
        <source>Not connected to %1, retrying in %2 s</source>
        <translation>Keine Verbindung zu %1, neuer Versuch in %2 s</translation>
    </message>
    <message>
        <source>Not connected to %1: see Connect</source>
        <translation>Nicht mit %1 verbunden: siehe „Verbinden“</translation>
    </message>
    <message>
        <source>Connection state</source>
        <translation>Zustand der Verbindung</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
</context>
<context>
    <name>loom::ConnectionsModel</name>
    <message>
        <source>(none yet)</source>
        <extracomment>No device is known yet</extracomment>
        <translation>(noch keines)</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>%1 is a time such as &quot;3 min 12 s&quot;</extracomment>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt aktiv</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Letzter Fehler</translation>
    </message>
    <message>
        <source>Last device</source>
        <translation>Letztes Gerät</translation>
    </message>
    <message>
        <source>Since (%1)</source>
        <extracomment>%1 is the zone of the times below, such as UTC+01:00</extracomment>
        <translation>Seit (%1)</translation>
    </message>
</context>
<context>
    <name>loom::ConnectionsPage</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Trennen</translation>
    </message>
    <message>
        <source>Show its &amp;traffic</source>
        <translation>&amp;Datenverkehr anzeigen</translation>
    </message>
    <message>
        <source>Closes this client&apos;s connection. The client may connect again</source>
        <translation>Beendet die Verbindung dieses Clients; er kann sich erneut verbinden</translation>
    </message>
    <message>
        <source>Search connections</source>
        <translation>Verbindungen durchsuchen</translation>
    </message>
    <message>
        <source>No client is connected. A client appears here with its first request.</source>
        <translation>Niemand ist verbunden. Ein Gerät erscheint hier mit seiner ersten Anfrage.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 found</source>
        <extracomment>Connections that match the search; %1 is the number of all connections</extracomment>
        <translation>
            <numerusform>%Ln von %1 gefunden</numerusform>
            <numerusform>%Ln von %1 gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connected</source>
        <extracomment>Connections</extracomment>
        <translation>
            <numerusform>%Ln verbunden</numerusform>
            <numerusform>%Ln verbunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more not listed by the service</source>
        <extracomment>Connections; the service lists a few thousand at most</extracomment>
        <translation>
            <numerusform>%Ln weitere vom Dienst nicht aufgeführt</numerusform>
            <numerusform>%Ln weitere vom Dienst nicht aufgeführt</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Disconnect…</source>
        <translation>&amp;Trennen…</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Disconnect %1?</source>
        <translation>%1 trennen?</translation>
    </message>
    <message>
        <source>Its connection is closed at once, and its requests in flight get no response. It may connect again.</source>
        <translation>Die Verbindung endet sofort, und was gerade in Bearbeitung ist, bleibt ohne Antwort. Der Client kann sich erneut verbinden.</translation>
    </message>
    <message>
        <source>Your key lacks the scope monitor:send: ask the operator of the service</source>
        <translation>Ihrem Schlüssel fehlt das Recht monitor:send: Fragen Sie den Betreiber des Dienstes</translation>
    </message>
    <message>
        <source>Your key does not allow you to close connections. Ask the operator of the service for a key with the scope monitor:send.</source>
        <translation>Ihr Schlüssel erlaubt nicht, Verbindungen zu beenden. Bitten Sie den Betreiber des Dienstes um einen Schlüssel mit dem Recht monitor:send.</translation>
    </message>
    <message>
        <source>Shows the messages of this connection under Traffic</source>
        <translation>Zeigt die Nachrichten dieser Verbindung unter Datenverkehr</translation>
    </message>
    <message>
        <source>Search address, device, error…</source>
        <translation>Adresse, Gerät, Fehler suchen …</translation>
    </message>
    <message>
        <source>%1 (last device: %2)</source>
        <translation>%1 (letztes Gerät: %2)</translation>
    </message>
    <message>
        <source>Not connected to a service: its connections are unknown.</source>
        <translation>Mit keinem Dienst verbunden: Die Verbindungen sind nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>loom::Console</name>
    <message>
        <source>● Recording</source>
        <translation>● Aufzeichnung läuft</translation>
    </message>
</context>
<context>
    <name>loom::ConsoleOptions</name>
    <message>
        <source>Connect to this service at start.</source>
        <translation>Sofort mit diesem Dienst verbinden.</translation>
    </message>
    <message>
        <source>Use this language instead of the desktop’s, such as de.</source>
        <translation>Diese Sprache statt der des Desktops verwenden, z. B. de.</translation>
    </message>
    <message>
        <source>--help lists the options.</source>
        <translation>--help listet die Optionen auf.</translation>
    </message>
    <message>
        <source>“%1” is not an option. Did you mean --connect %1?</source>
        <translation>„%1“ ist keine Option. Meinten Sie --connect %1?</translation>
    </message>
    <message>
        <source>Shows the messages that pass through a Loom service. The key or token is read from LOOM_MONITOR_TOKEN, or else from LOOM_KEY.</source>
        <translation>Zeigt, was durch einen Loom-Dienst fließt. Ein Schlüssel oder Token wird aus LOOM_MONITOR_TOKEN übernommen, sonst aus LOOM_KEY.</translation>
    </message>
    <message>
        <source>Keep keys and tokens in memory only, until the program ends.</source>
        <translation>Schlüssel und Tokens nur bis zum Programmende aufbewahren, nirgends sonst.</translation>
    </message>
    <message>
        <source>Trust the certification authority in this PEM file, in addition to those of the system.</source>
        <translation>Zertifikate (PEM) einer Zertifizierungsstelle, der zusätzlich zu denen des Systems vertraut wird.</translation>
    </message>
</context>
<context>
    <name>loom::Credential</name>
    <message>
        <source>The key contains a line end or another control character. Copy it again.</source>
        <translation>Der Schlüssel enthält ein Zeilenende oder ein anderes Steuerzeichen. Kopieren Sie ihn erneut.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 has no key in its first line</source>
        <translation>%1 hat keinen Schlüssel in der ersten Zeile</translation>
    </message>
</context>
<context>
    <name>loom::DevicePane</name>
    <message>
        <source>Rejected messages of this device since the console connected</source>
        <translation>Ablehnungen dieses Geräts, seit die Konsole verbunden ist</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Zuerst</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Stored: %1 (%2)</source>
        <translation>Gespeichert: %1 (%2)</translation>
    </message>
    <message>
        <source>Rejected: %1</source>
        <translation>Abgelehnt: %1</translation>
    </message>
    <message>
        <source>Last message: %1</source>
        <translation>Letzte Nachricht: %1</translation>
    </message>
    <message>
        <source>Message types: %1</source>
        <translation>Nachrichtentypen: %1</translation>
    </message>
</context>
<context>
    <name>loom::DevicesModel</name>
    <message>
        <source>%1 ago</source>
        <extracomment>%1 is a time such as &quot;3 min 12 s&quot;</extracomment>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt aktiv</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Message types</source>
        <translation>Nachrichtentypen</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Letzter Fehler</translation>
    </message>
    <message>
        <source>Last 5 minutes</source>
        <translation>Letzte 5 Minuten</translation>
    </message>
    <message>
        <source>Mean %1, maximum %2</source>
        <translation>Mittel %1, höchstens %2</translation>
    </message>
</context>
<context>
    <name>loom::DevicesPage</name>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Show its &amp;traffic</source>
        <translation>&amp;Datenverkehr anzeigen</translation>
    </message>
    <message>
        <source>Shows the messages of this device under Traffic</source>
        <translation>Zeigt die Nachrichten dieses Geräts unter Datenverkehr</translation>
    </message>
    <message>
        <source>Search devices</source>
        <translation>Geräte durchsuchen</translation>
    </message>
    <message>
        <source>Search device, message type, error…</source>
        <translation>Gerät, Nachrichtentyp, Fehler suchen …</translation>
    </message>
    <message>
        <source>Not connected to a service: its devices are unknown.</source>
        <translation>Mit keinem Dienst verbunden: Die Geräte sind nicht bekannt.</translation>
    </message>
    <message>
        <source>No device has sent a message yet. The service counts devices while a console is connected.</source>
        <translation>Noch hat kein Gerät eine Nachricht gesendet. Der Dienst zählt Geräte, solange eine Konsole verbunden ist.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 found</source>
        <extracomment>Devices that match the search; %1 is the number of all devices</extracomment>
        <translation>
            <numerusform>%Ln von %1 gefunden</numerusform>
            <numerusform>%Ln von %1 gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seen while consoles were connected</source>
        <extracomment>Devices</extracomment>
        <translation>
            <numerusform>%Ln gehört, während Konsolen verbunden waren</numerusform>
            <numerusform>%Ln gehört, während Konsolen verbunden waren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loom::DifferencesView</name>
    <message>
        <source>no response</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Erhalten</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>any status</source>
        <translation>beliebige Antwort</translation>
    </message>
    <message>
        <source>Responses that are not as expected</source>
        <translation>Antworten, die nicht wie erwartet sind</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
</context>
<context>
    <name>loom::EventFile</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <extracomment>%1 is a file, %2 is the system&apos;s reason</extracomment>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>loom::EventPane</name>
    <message>
        <source>partition %1, offset %2</source>
        <translation>Partition %1, Offset %2</translation>
    </message>
    <message>
        <source>Select a message above to see its contents.</source>
        <translation>Wählen Sie oben eine Nachricht, um ihren Inhalt zu sehen.</translation>
    </message>
    <message>
        <source>Message details</source>
        <translation>Über die Nachricht</translation>
    </message>
    <message>
        <source>Reasons for the rejection</source>
        <translation>Warum sie abgelehnt wurde</translation>
    </message>
    <message>
        <source>Payload as a tree</source>
        <translation>Payload als Baum</translation>
    </message>
    <message>
        <source>Payload as text</source>
        <translation>Payload als Text</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>%1 stored</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Stored at</source>
        <translation>Gespeichert in</translation>
    </message>
    <message>
        <source>Received</source>
        <extracomment>%1 is date and time, %2 is http or websocket</extracomment>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>%1 (Kafka: %2)</source>
        <extracomment>Two times</extracomment>
        <translation>%1, davon Kafka %2</translation>
    </message>
    <message>
        <source>Message type</source>
        <translation>Nachrichtentyp</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Message ID</source>
        <translation>Nachrichten-ID</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>redacted by the service</source>
        <translation>vom Dienst zurückgehalten</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Message contents</source>
        <translation>Inhalt der Nachricht</translation>
    </message>
    <message>
        <source>Request headers</source>
        <translation>Der Anfrage</translation>
    </message>
    <message>
        <source>Kafka record headers</source>
        <translation>Des Kafka-Records</translation>
    </message>
    <message>
        <source>The service sent no headers.</source>
        <translation>Der Dienst hat keine gemeldet.</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Ton</translation>
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
        <translation>Nachrichtentyp</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Payload limit</source>
        <translation>Umfang jeder Payload</translation>
    </message>
    <message>
        <source>Maximum messages per second</source>
        <translation>Höchstzahl pro Sekunde</translation>
    </message>
    <message>
        <source>Device name, or a part of it</source>
        <translation>Gerät oder Teil seines Namens</translation>
    </message>
    <message>
        <source>Text in the payload</source>
        <translation>Text in der Payload</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Alle Topics</translation>
    </message>
    <message>
        <source>All message types</source>
        <translation>Alle Nachrichtentypen</translation>
    </message>
    <message>
        <source>Stored and rejected</source>
        <translation>Gespeichert und abgelehnt</translation>
    </message>
    <message>
        <source>Stored only</source>
        <translation>Nur gespeichert</translation>
    </message>
    <message>
        <source>Rejected only</source>
        <translation>Nur abgelehnt</translation>
    </message>
    <message>
        <source>No payload</source>
        <translation>Keine Payload</translation>
    </message>
    <message>
        <source>Payload up to %1 KiB</source>
        <translation>Payload bis %1 KiB</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>Bis zu %1</translation>
    </message>
    <message>
        <source>Active filters</source>
        <translation>Was der Dienst sendet</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles anzeigen</translation>
    </message>
    <message>
        <source>Removes all filters that the service applies</source>
        <translation>Entfernt alle Filter des Dienstes</translation>
    </message>
    <message>
        <source>connection %1</source>
        <extracomment>%1 is an address</extracomment>
        <translation>Verbindung %1</translation>
    </message>
    <message>
        <source>topic %1</source>
        <translation>Topic %1</translation>
    </message>
    <message>
        <source>message type %1</source>
        <translation>Nachrichtentyp %1</translation>
    </message>
    <message>
        <source>device “%1”</source>
        <translation>Gerät „%1“</translation>
    </message>
    <message>
        <source>text “%1”</source>
        <translation>Text „%1“</translation>
    </message>
    <message>
        <source>The service sends only: %1</source>
        <translation>Der Dienst sendet nur: %1</translation>
    </message>
</context>
<context>
    <name>loom::FindDialog</name>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Find a message</source>
        <translation>Eine Nachricht suchen</translation>
    </message>
    <message>
        <source>By &amp;ID</source>
        <translation>Nach &amp;ID</translation>
    </message>
    <message>
        <source>By &amp;position in Kafka</source>
        <translation>Nach &amp;Ort in Kafka</translation>
    </message>
    <message>
        <source>Sho&amp;w in Traffic</source>
        <translation>&amp;Im Datenverkehr zeigen</translation>
    </message>
    <message>
        <source>the message_id of a message, or the X-Request-ID of a response</source>
        <translation>die message_id einer Nachricht oder die X-Request-ID einer Antwort</translation>
    </message>
    <message>
        <source>&amp;Message or request ID</source>
        <translation>&amp;Nachrichten- oder Anfrage-ID</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>&amp;Topic</translation>
    </message>
    <message>
        <source>P&amp;artition</source>
        <translation>P&amp;artition</translation>
    </message>
    <message>
        <source>&amp;Offset</source>
        <translation>Of&amp;fset</translation>
    </message>
    <message>
        <source>Messages found</source>
        <translation>Gefundene Nachrichten</translation>
    </message>
    <message>
        <source>Enter a message ID or a request ID.</source>
        <translation>Geben Sie eine Nachrichten-ID oder eine Anfrage-ID ein.</translation>
    </message>
    <message>
        <source>Enter a topic, a partition and an offset.</source>
        <translation>Geben Sie ein Topic, eine Partition und einen Offset ein.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message numerus="yes">
        <source>Only the %Ln messages on the Traffic page were searched.</source>
        <translation>
            <numerusform>Nur die %Ln Nachricht, die die Seite Datenverkehr enthält, wurde durchsucht.</numerusform>
            <numerusform>Nur die %Ln Nachrichten, die die Seite Datenverkehr enthält, wurden durchsucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>No service is connected.</source>
        <translation>Es ist kein Dienst verbunden.</translation>
    </message>
    <message>
        <source>This service keeps no message outcomes: its LOOM_MONITOR_HISTORY is 0, or its version is too old.</source>
        <translation>Dieser Dienst bewahrt keine Ergebnisse auf: Sein LOOM_MONITOR_HISTORY ist 0, oder seine Version ist älter.</translation>
    </message>
    <message numerus="yes">
        <source>The service searched the outcomes of its last %Ln messages.</source>
        <translation>
            <numerusform>Der Dienst hat das Ergebnis von %Ln Nachricht durchsucht.</numerusform>
            <numerusform>Der Dienst hat die Ergebnisse seiner letzten %Ln Nachrichten durchsucht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service searched the outcomes of its last %Ln messages, since %1.</source>
        <translation>
            <numerusform>Der Dienst hat das Ergebnis von %Ln Nachricht durchsucht, seit %1.</numerusform>
            <numerusform>Der Dienst hat die Ergebnisse seiner letzten %Ln Nachrichten durchsucht, seit %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older messages are not shown.</source>
        <translation>
            <numerusform>%Ln ältere wird nicht angezeigt.</numerusform>
            <numerusform>%Ln ältere werden nicht angezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No such message was found.</source>
        <translation>Es wurde keine solche Nachricht gefunden.</translation>
    </message>
    <message>
        <source>This message is not on the Traffic page.</source>
        <translation>Die Seite Datenverkehr enthält diese Nachricht nicht.</translation>
    </message>
</context>
<context>
    <name>loom::HeadersEdit</name>
    <message>
        <source>Additional request headers</source>
        <translation>Weitere Header der Anfrage</translation>
    </message>
    <message>
        <source>One header per line, such as X-Request-ID: trial-7. Content-Type is added automatically.</source>
        <translation>Ein Header pro Zeile, z. B. X-Request-ID: trial-7. Content-Type wird automatisch gesetzt.</translation>
    </message>
    <message>
        <source>Headers, line %1: %2</source>
        <translation>Header, Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>loom::Language</name>
    <message>
        <source>“%1” is not a language of this program. It supports %2.</source>
        <translation>„%1“ ist keine Sprache dieses Programms; verfügbar: %2.</translation>
    </message>
</context>
<context>
    <name>loom::LanguageMenu</name>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;System default</source>
        <translation>Wie im &amp;System</translation>
    </message>
</context>
<context>
    <name>loom::LookEdit</name>
    <message>
        <source>Name of the service</source>
        <translation>Name des Dienstes</translation>
    </message>
    <message>
        <source>optional, for example Production</source>
        <translation>optional, zum Beispiel Produktion</translation>
    </message>
    <message>
        <source>Name and colour are shown above every page, so that you do not confuse services.</source>
        <translation>Name und Farbe stehen über jeder Seite, damit Sie einen Dienst nicht mit einem anderen verwechseln.</translation>
    </message>
    <message>
        <source>Colour of the service</source>
        <translation>Farbe des Dienstes</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>Keine Farbe</translation>
    </message>
    <message>
        <source>Red, for production</source>
        <translation>Rot, für Produktion</translation>
    </message>
    <message>
        <source>Orange, for staging</source>
        <translation>Orange, für Staging</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
</context>
<context>
    <name>loom::MainWindow</name>
    <message>
        <source>Loom console</source>
        <translation>Loom-Konsole</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>&amp;Console</source>
        <translation>&amp;Konsole</translation>
    </message>
    <message>
        <source>&amp;Try to connect now</source>
        <translation>Jetzt zu &amp;verbinden versuchen</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Trennen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About Loom</source>
        <translation>&amp;Über Loom</translation>
    </message>
    <message>
        <source>The language changes when you restart the console.</source>
        <translation>Die Sprache ändert sich beim nächsten Start der Konsole.</translation>
    </message>
    <message>
        <source>%1 – Loom console</source>
        <translation>%1 – Loom-Konsole</translation>
    </message>
    <message>
        <source>About Loom</source>
        <translation>Über Loom</translation>
    </message>
    <message>
        <source>Times in &amp;UTC</source>
        <translation>Zeiten in &amp;UTC</translation>
    </message>
    <message>
        <source>Close the console</source>
        <translation>Konsole schließen</translation>
    </message>
    <message>
        <source>Close the console?</source>
        <translation>Konsole schließen?</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>&amp;Anhalten und schließen</translation>
    </message>
    <message>
        <source>&amp;Find a message…</source>
        <translation>Nachricht &amp;suchen…</translation>
    </message>
    <message>
        <source>Recording state</source>
        <translation>Stand der Aufzeichnung</translation>
    </message>
    <message>
        <source>%1 – %2 – Loom console</source>
        <extracomment>%1 is the title of a page, %2 the name of a service</extracomment>
        <translation>%1 – %2 – Loom-Konsole</translation>
    </message>
    <message>
        <source>&lt;b&gt;Loom console %1&lt;/b&gt;&lt;p&gt;Shows the messages that pass through a Loom service.&lt;/p&gt;&lt;p&gt;GPL-3.0-or-later. Built on Qt %2 and QCustomPlot. Icons: Lucide (ISC licence).&lt;/p&gt;</source>
        <translation>&lt;b&gt;Loom-Konsole %1&lt;/b&gt;&lt;p&gt;Zeigt, was durch einen Loom-Dienst fließt.&lt;/p&gt;&lt;p&gt;GPL-3.0-or-later. Auf der Grundlage von Qt %2 und QCustomPlot. Symbole: Lucide (ISC-Lizenz).&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>loom::MessageComparison</name>
    <message>
        <source>line %1</source>
        <extracomment>%1 is a line number</extracomment>
        <translation>Zeile %1</translation>
    </message>
</context>
<context>
    <name>loom::MonitorAddress</name>
    <message>
        <source>“%1” is not a valid address. Enter a host and a port, such as localhost:8002.</source>
        <translation>„%1“ ist keine Adresse. Geben Sie Host und Port ein, z. B. localhost:8002.</translation>
    </message>
    <message>
        <source>Enter the address of a service, such as localhost:8002 (its LOOM_MONITOR_PORT).</source>
        <translation>Geben Sie die Adresse eines Dienstes ein, z. B. localhost:8002 (sein LOOM_MONITOR_PORT).</translation>
    </message>
    <message>
        <source>“%1” is not supported. Use ws:// or wss://.</source>
        <translation>Über „%1“ ist kein Dienst erreichbar: Verwenden Sie ws:// oder wss://.</translation>
    </message>
    <message>
        <source>%1 is not a valid port. Ports are 1 to 65535.</source>
        <translation>%1 ist kein Port: Ports gehen von 1 bis 65535.</translation>
    </message>
</context>
<context>
    <name>loom::MonitorClient</name>
    <message>
        <source>%1 is not the monitor channel of a Loom service. Check the port: it is the service&apos;s LOOM_MONITOR_PORT, by default %2.</source>
        <translation>Was unter %1 antwortet, ist nicht der Monitorkanal eines Loom-Dienstes. Prüfen Sie den Port: Es ist der LOOM_MONITOR_PORT des Dienstes, standardmäßig %2.</translation>
    </message>
    <message>
        <source>The service disconnected this console because it did not read fast enough. Use a narrower filter or a lower limit in Traffic.</source>
        <translation>Der Dienst hat diese Konsole getrennt, weil sie nicht schnell genug las. Ein engerer Filter oder eine niedrigere Höchstzahl unter „Datenverkehr“ hilft.</translation>
    </message>
    <message>
        <source>The connection to the service was lost.</source>
        <translation>Die Verbindung zum Dienst ist abgebrochen.</translation>
    </message>
    <message>
        <source>Cannot connect to %1: %2. Check that the service is running and that this is its LOOM_MONITOR_PORT.</source>
        <translation>Keine Verbindung zu %1: %2. Prüfen Sie, ob der Dienst läuft und ob dies sein LOOM_MONITOR_PORT ist.</translation>
    </message>
    <message>
        <source>The service has sent nothing for %1 s.</source>
        <translation>Der Dienst hat sich seit %1 s nicht gemeldet.</translation>
    </message>
    <message>
        <source>No hello message from %1. Check that this is the service&apos;s LOOM_MONITOR_PORT.</source>
        <translation>Unter %1 meldet sich niemand. Prüfen Sie, ob dies der LOOM_MONITOR_PORT des Dienstes ist.</translation>
    </message>
    <message>
        <source>%1 sent an invalid message: %2</source>
        <translation>%1 hat Unverständliches gesendet: %2</translation>
    </message>
    <message>
        <source>The service requires a key. Enter a key with the scope monitor:watch, or the service&apos;s LOOM_MONITOR_TOKEN, and connect again.</source>
        <translation>Der Dienst verlangt einen Schlüssel. Geben Sie einen Schlüssel mit dem Recht monitor:watch oder das LOOM_MONITOR_TOKEN des Dienstes ein und verbinden Sie sich erneut.</translation>
    </message>
    <message>
        <source>The service rejects this key or token. Enter a key with the scope monitor:watch, or the service&apos;s LOOM_MONITOR_TOKEN, and connect again.</source>
        <translation>Der Dienst lehnt diesen Schlüssel oder dieses Token ab. Geben Sie einen Schlüssel mit dem Recht monitor:watch oder das LOOM_MONITOR_TOKEN des Dienstes ein und verbinden Sie sich erneut.</translation>
    </message>
    <message>
        <source>The key has expired or was revoked. Ask the operator of the service for a new key, enter it and connect again.</source>
        <translation>Der Schlüssel ist abgelaufen oder wurde zurückgezogen. Bitten Sie den Betreiber des Dienstes um einen anderen, geben Sie ihn ein und verbinden Sie sich erneut.</translation>
    </message>
    <message>
        <source>The service (version %1) uses version %2 of the monitor protocol, this program uses version %3. Use the program that was delivered with the service.</source>
        <translation>Der Dienst (Version %1) spricht Version %2 des Monitorprotokolls, dieses Programm Version %3. Verwenden Sie das mit dem Dienst gelieferte Programm.</translation>
    </message>
</context>
<context>
    <name>loom::NameChecklist</name>
    <message>
        <source>Check the names to replay. If none is checked, all are replayed.</source>
        <translation>Haken Sie an, was wiedergegeben werden soll. Ist nichts angehakt, wird alles wiedergegeben.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <extracomment>Topics or devices</extracomment>
        <translation>
            <numerusform>und %Ln weiteres</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and more than %Ln others</source>
        <translation>
            <numerusform>und mehr als %Ln weitere</numerusform>
            <numerusform>und mehr als %Ln weitere</numerusform>
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
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <extracomment>Minutes and seconds</extracomment>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>Hours and minutes</extracomment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <extracomment>Days and hours</extracomment>
        <translation>%1 d %2 h</translation>
    </message>
</context>
<context>
    <name>loom::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Bytes stored</source>
        <translation>Bytes gespeichert</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>In Bearbeitung</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Loom %1, up for %2</source>
        <translation>Loom %1, läuft seit %2</translation>
    </message>
    <message>
        <source>%1 in total</source>
        <translation>%1 insgesamt</translation>
    </message>
    <message>
        <source>%1 in total, %2 by Kafka</source>
        <extracomment>Messages that were rejected</extracomment>
        <translation>%1 insgesamt, %2 durch Kafka</translation>
    </message>
    <message>
        <source>p95 %1 · p99 %2</source>
        <extracomment>The 95th and the 99th percentile of the response times</extracomment>
        <translation>95 %: %1, 99 %: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting for Kafka</source>
        <translation>
            <numerusform>%Ln wartet auf Kafka</numerusform>
            <numerusform>%Ln warten auf Kafka</numerusform>
        </translation>
    </message>
    <message>
        <source>open now</source>
        <extracomment>Connections</extracomment>
        <translation>derzeit offen</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Verbindung verloren</translation>
    </message>
    <message>
        <source>Not connected to a service</source>
        <translation>Mit keinem Dienst verbunden</translation>
    </message>
    <message>
        <source>Choose a service under Connect.</source>
        <translation>Wählen Sie unter Verbinden einen Dienst.</translation>
    </message>
    <message>
        <source>Choose a service under Connect. The values below are from the last connection.</source>
        <translation>Wählen Sie unter Verbinden einen Dienst. Die Werte unten stammen von der letzten Verbindung.</translation>
    </message>
    <message>
        <source>The last report was received %1 ago. The values below are from that report.</source>
        <translation>Die letzte Meldung kam vor %1. Die Werte unten sind von da.</translation>
    </message>
    <message>
        <source>Running normally</source>
        <translation>Läuft normal</translation>
    </message>
    <message>
        <source>Running with problems</source>
        <translation>Läuft mit Problemen</translation>
    </message>
    <message>
        <source>Not accepting messages</source>
        <translation>Nimmt keine Nachrichten an</translation>
    </message>
    <message>
        <source>No reports from the service</source>
        <translation>Keine Berichte vom Dienst</translation>
    </message>
    <message>
        <source>Median Kafka response time</source>
        <translation>Median der Kafka-Antwortzeit</translation>
    </message>
    <message>
        <source>Running; %1 of %2 messages/s are rejected</source>
        <extracomment>Both are numbers</extracomment>
        <translation>Läuft; %1 von %2 Nachrichten/s werden abgelehnt</translation>
    </message>
    <message>
        <source>Some messages are rejected. The Traffic page shows the reason for each of them.</source>
        <translation>Einige Nachrichten werden abgelehnt. Die Seite Datenverkehr zeigt für jede den Grund.</translation>
    </message>
    <message>
        <source>Messages at this time</source>
        <translation>Nachrichten eines Zeitpunkts</translation>
    </message>
    <message>
        <source>The Traffic page no longer has messages from %1.</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>Die Seite Datenverkehr hat keine Nachrichten von %1 mehr.</translation>
    </message>
    <message>
        <source>It keeps the most recent messages that match its filter and its search.</source>
        <translation>Sie behält die neuesten Nachrichten, die zu ihrem Filter und ihrer Suche passen.</translation>
    </message>
</context>
<context>
    <name>loom::PayloadForm</name>
    <message>
        <source>Other route</source>
        <translation>Andere Route</translation>
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
        <translation>Eine Antwort mit einem anderen Status wird markiert</translation>
    </message>
    <message>
        <source>Exam&amp;ple</source>
        <translation>Beis&amp;piel</translation>
    </message>
    <message>
        <source>Inserts an example of the message type into the editor</source>
        <translation>Fügt ein Beispiel des Nachrichtentyps in den Editor ein</translation>
    </message>
    <message>
        <source>Payload, JSON with placeholders</source>
        <translation>Payload, JSON mit Platzhaltern</translation>
    </message>
    <message>
        <source>JSON. {{uuid}}, {{now}}, {{seq}}, {{random 30 250}} and {{pick a b c}} are replaced by new values in each message.</source>
        <translation>JSON. {{uuid}}, {{now}}, {{seq}}, {{random 30 250}} und {{pick a b c}} werden für jede Nachricht neu eingesetzt.</translation>
    </message>
    <message>
        <source>Message &amp;type</source>
        <translation>Nachrichtent&amp;yp</translation>
    </message>
    <message>
        <source>&amp;Route</source>
        <translation>&amp;Route</translation>
    </message>
    <message>
        <source>ov&amp;er</source>
        <extracomment>Before HTTP or WebSocket</extracomment>
        <translation>&amp;via</translation>
    </message>
    <message>
        <source>E&amp;xpected status</source>
        <translation>Erwarteter Stat&amp;us</translation>
    </message>
    <message>
        <source>Connect to a service to see its message types</source>
        <translation>Verbinden Sie sich mit einem Dienst, um dessen Nachrichtentypen zu sehen</translation>
    </message>
    <message>
        <source>A WebSocket carries audio only</source>
        <translation>WebSocket gibt es nur für Audio</translation>
    </message>
    <message>
        <source>Example &amp;%1</source>
        <extracomment>%1 is a number, and its key in the menu</extracomment>
        <translation>Beispiel &amp;%1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <extracomment>Problems</extracomment>
        <translation>
            <numerusform>und %Ln weiteres</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Parts of the message</source>
        <translation>Teile der Nachricht</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Payload</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Only the JSON syntax is checked here, not the schema of the message type: this console does not support %1. The service&apos;s response shows whether the message is valid.</source>
        <translation>Hier wird nur die JSON-Syntax geprüft, nicht das Schema des Nachrichtentyps, denn diese Konsole unterstützt Folgendes nicht: %1. Die Antwort des Dienstes zeigt, ob die Nachricht gültig ist.</translation>
    </message>
    <message>
        <source>This text is too long for a check against the schema of the message type: only its JSON syntax is checked here. The service&apos;s response shows whether the message is valid.</source>
        <translation>Dieser Text ist zu lang für eine Prüfung mit dem Schema des Nachrichtentyps: Hier wird nur die JSON-Syntax geprüft. Die Antwort des Dienstes zeigt, ob die Nachricht gültig ist.</translation>
    </message>
    <message>
        <source>Long lines are wrapped. The line breaks after %1 are not part of the message.</source>
        <translation>Lange Zeilen werden in Teilen angezeigt. Die Umbrüche nach %1 stehen nicht in der Nachricht.</translation>
    </message>
    <message>
        <source>Headers (%1)</source>
        <translation>Header (%1)</translation>
    </message>
    <message>
        <source>WebSocket messages have no headers</source>
        <translation>Nachrichten eines WebSockets haben keine</translation>
    </message>
</context>
<context>
    <name>loom::PayloadTree</name>
    <message numerus="yes">
        <source>object of %Ln</source>
        <extracomment>A JSON object with %n members</extracomment>
        <translation>
            <numerusform>Objekt mit %Ln Eintrag</numerusform>
            <numerusform>Objekt mit %Ln Einträgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>array of %Ln</source>
        <extracomment>A JSON array with %n items</extracomment>
        <translation>
            <numerusform>Array mit %Ln Element</numerusform>
            <numerusform>Array mit %Ln Elementen</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1…” (%2 characters)</source>
        <translation>„%1…“ (%2 Zeichen)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>The service sent no payload.</source>
        <translation>Der Dienst hat keine Payload gesendet.</translation>
    </message>
    <message>
        <source>Truncated by the service. The Text tab has the beginning.</source>
        <translation>Hier ist nur der Anfang: siehe Text.</translation>
    </message>
    <message>
        <source>Not JSON. See the Text tab.</source>
        <translation>Kein JSON: siehe Text.</translation>
    </message>
    <message>
        <source>(no tree)</source>
        <translation>(kein Baum)</translation>
    </message>
    <message>
        <source>Truncated. The Text tab has everything received.</source>
        <translation>Es gibt mehr: siehe Text.</translation>
    </message>
    <message>
        <source>(missing)</source>
        <translation>(fehlt)</translation>
    </message>
    <message>
        <source>It was rejected before all of it was received.</source>
        <translation>Abgelehnt, bevor alles angekommen war.</translation>
    </message>
</context>
<context>
    <name>loom::PayloadView</name>
    <message>
        <source>
… the first %1 of %2 characters; “Copy as JSON” copies all of them</source>
        <translation>
… die ersten %1 von %2 Zeichen; „Als JSON kopieren“ liefert alle</translation>
    </message>
    <message>
        <source>
… truncated by the service: choose a larger payload limit above</source>
        <translation>
… vom Dienst gekürzt: oben lässt sich mehr von jeder Payload anfordern</translation>
    </message>
</context>
<context>
    <name>loom::RatePlot</name>
    <message>
        <source>Maximum: %1</source>
        <translation>Höchstwert: %1</translation>
    </message>
    <message>
        <source>5 minutes ago</source>
        <translation>Vor 5 Minuten</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
</context>
<context>
    <name>loom::RecentList</name>
    <message>
        <source>Recent services</source>
        <translation>Zuletzt verwendete Dienste</translation>
    </message>
    <message>
        <source>&amp;Forget this service</source>
        <translation>Diesen Dienst &amp;vergessen</translation>
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
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>(rejected, no topic)</source>
        <extracomment>Messages without a Kafka topic</extracomment>
        <translation>(abgelehnt, kein Topic)</translation>
    </message>
    <message>
        <source>Selects the whole time range, all topics and all devices</source>
        <translation>Wählt die ganze Zeit, alle Topics und alle Geräte aus</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>until</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Topics: %1</source>
        <extracomment>A title; %1 is the number of topics or devices</extracomment>
        <translation>Topics: %1</translation>
    </message>
    <message>
        <source>Devices: %1</source>
        <extracomment>A title; %1 is the number of topics or devices</extracomment>
        <translation>Geräte: %1</translation>
    </message>
    <message>
        <source>Open a recording to see its contents.</source>
        <translation>Öffnen Sie einen Mitschnitt, um zu sehen, was er enthält.</translation>
    </message>
    <message>
        <source>The whole recording is replayed. To replay a part of it, drag over a time range in the plot, or check topics or devices.</source>
        <translation>Der ganze Mitschnitt wird wiedergegeben. Für einen Teil ziehen Sie im Diagramm über eine Zeit oder haken Topics oder Geräte an.</translation>
    </message>
    <message>
        <source>a time range of %1</source>
        <extracomment>%1 is a duration</extracomment>
        <translation>%1 der Zeit</translation>
    </message>
    <message>
        <source>topics: %1</source>
        <translation>Topics: %1</translation>
    </message>
    <message>
        <source>devices: %1</source>
        <translation>Geräte: %1</translation>
    </message>
    <message>
        <source>Only a part of the recording is replayed: %1</source>
        <extracomment>%1 is a list such as “a time range of 12 s, topics: 2”</extracomment>
        <translation>Nur ein Teil des Mitschnitts wird wiedergegeben: %1</translation>
    </message>
</context>
<context>
    <name>loom::RecordingPanel</name>
    <message>
        <source>Record</source>
        <translation>Aufzeichnen</translation>
    </message>
    <message>
        <source>&amp;Record to a file…</source>
        <translation>In Datei auf&amp;zeichnen…</translation>
    </message>
    <message>
        <source>Stop recordin&amp;g</source>
        <translation>Aufzeichnung &amp;beenden</translation>
    </message>
    <message>
        <source>Messages to record</source>
        <translation>Was aufgezeichnet wird</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Alle Nachrichten</translation>
    </message>
    <message>
        <source>Messages that match the Traffic filter</source>
        <translation>Was der Filter in „Datenverkehr“ durchlässt</translation>
    </message>
    <message>
        <source>Record to a new file</source>
        <translation>In eine neue Datei aufzeichnen</translation>
    </message>
    <message>
        <source>Recordings (*.loom.jsonl)</source>
        <translation>Mitschnitte (*.loom.jsonl)</translation>
    </message>
    <message>
        <source>Connect to a service to record its traffic.</source>
        <translation>Verbinden Sie sich mit einem Dienst, um aufzuzeichnen, was er annimmt.</translation>
    </message>
    <message>
        <source>Nothing recorded yet. A recording never overwrites a file.</source>
        <translation>Noch nichts aufgezeichnet. Eine Aufzeichnung überschreibt nie eine Datei.</translation>
    </message>
    <message>
        <source>● Recording to %1</source>
        <extracomment>%1 is a file</extracomment>
        <translation>● Aufzeichnung in %1</translation>
    </message>
    <message>
        <source>Recorded to %1</source>
        <translation>Aufgezeichnet in %1</translation>
    </message>
    <message>
        <source>messages: %1</source>
        <translation>Nachrichten: %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>Seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>Verbindung zu %1 wird aufgebaut</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not recorded, the service&apos;s event queue was full</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%Ln ausgelassen, der Dienst hatte keinen Platz für so viele</numerusform>
            <numerusform>%Ln ausgelassen, der Dienst hatte keinen Platz für so viele</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln too long, truncated, cannot be replayed</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%Ln zu lang und daher unvollständig, nicht abspielbar</numerusform>
            <numerusform>%Ln zu lang und daher unvollständig, nicht abspielbar</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ gaps: %1 (%2)</source>
        <extracomment>Times without a connection during a recording: their number and total duration</extracomment>
        <translation>⚠ Lücken: %1 (%2)</translation>
    </message>
    <message>
        <source>⚠ %1 The console retries. Messages of the meantime are missing from the recording.</source>
        <extracomment>%1 says in a sentence why there is no connection</extracomment>
        <translation>⚠ %1 Es wird erneut versucht; was der Dienst inzwischen annimmt, fehlt.</translation>
    </message>
</context>
<context>
    <name>loom::RecordingPlot</name>
    <message>
        <source>Messages per second: %1 stored  %2 rejected  ▨ gap in the recording</source>
        <extracomment>The keys of a plot of messages per second; the gaps are times in which a recording had no connection</extracomment>
        <translation>Nachrichten pro Sekunde: %1 gespeichert  %2 abgelehnt  ▨ Lücke in der Aufzeichnung</translation>
    </message>
    <message>
        <source>Messages per second over the duration of the recording; the fields below show the selected time range</source>
        <translation>Nachrichten pro Sekunde über die Zeit des Mitschnitts; die Felder darunter enthalten die ausgewählte Zeit</translation>
    </message>
    <message>
        <source>Drag to select a time range. Double-click to select the whole recording.</source>
        <translation>Ziehen wählt einen Zeitbereich aus, Doppelklick den ganzen Mitschnitt.</translation>
    </message>
</context>
<context>
    <name>loom::ReplayForm</name>
    <message>
        <source>Timing of the messages</source>
        <translation>Wann Nachrichten gesendet werden</translation>
    </message>
    <message>
        <source>Speed factor, 0.1 to 100</source>
        <translation>Geschwindigkeitsfaktor, 0,1 bis 100</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>Nachrichten pro Sekunde</translation>
    </message>
    <message>
        <source>Number of passes through the recording</source>
        <translation>Wie oft der Mitschnitt durchlaufen wird</translation>
    </message>
    <message>
        <source>New names for devices: {device} stands for the old name, {n} for a number</source>
        <translation>Neue Namen für Geräte: {device} steht für den alten Namen, {n} für eine Nummer</translation>
    </message>
    <message>
        <source>Timestamps in messages</source>
        <translation>Zeitstempel in Nachrichten</translation>
    </message>
    <message>
        <source>Message IDs</source>
        <translation>Nachrichten-IDs</translation>
    </message>
    <message>
        <source>Rename &amp;devices</source>
        <translation>Geräte &amp;umbenennen</translation>
    </message>
    <message>
        <source>Original timing</source>
        <translation>Im Originaltempo</translation>
    </message>
    <message>
        <source>As fast as possible</source>
        <translation>So schnell wie möglich</translation>
    </message>
    <message>
        <source>At a fixed rate</source>
        <translation>Mit fester Rate</translation>
    </message>
    <message>
        <source> per second</source>
        <extracomment>After a number of messages</extracomment>
        <translation> pro Sekunde</translation>
    </message>
    <message>
        <source>Passes: </source>
        <extracomment>Before a number: passes through the recording</extracomment>
        <translation>Durchläufe: </translation>
    </message>
    <message>
        <source>Empty keeps the names; test-{device} or device-{n} gives new ones</source>
        <translation>Leer behält die Namen; test-{device} oder device-{n} vergibt neue</translation>
    </message>
    <message>
        <source>Timestamps moved to now</source>
        <translation>Zeitstempel auf jetzt verschieben</translation>
    </message>
    <message>
        <source>Timestamps as recorded</source>
        <translation>Zeitstempel wie im Mitschnitt</translation>
    </message>
    <message>
        <source>New message IDs</source>
        <translation>Neue Nachrichten-IDs</translation>
    </message>
    <message>
        <source>Message IDs as recorded</source>
        <translation>Nachrichten-IDs wie im Mitschnitt</translation>
    </message>
    <message>
        <source>Expected status of each response</source>
        <translation>Der Status, den jede Antwort haben soll</translation>
    </message>
    <message>
        <source>E&amp;xpected status</source>
        <translation>Erwarteter &amp;Status</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>wie im Mitschnitt</translation>
    </message>
    <message>
        <source>Longer pauses in the recording are shortened to this</source>
        <translation>Längere Pausen des Mitschnitts werden darauf gekürzt</translation>
    </message>
    <message>
        <source>Pauses: up to %1 s</source>
        <extracomment>Seconds: longer pauses between messages are shortened to them</extracomment>
        <translation>Pausen: bis %1 s</translation>
    </message>
    <message>
        <source>Pauses: up to %1 min</source>
        <extracomment>Minutes: longer pauses between messages are shortened to them</extracomment>
        <translation>Pausen: bis %1 min</translation>
    </message>
    <message>
        <source>Pauses: up to %1 h</source>
        <extracomment>Hours: longer pauses between messages are shortened to them</extracomment>
        <translation>Pausen: bis %1 h</translation>
    </message>
    <message>
        <source>Until stopped</source>
        <translation>Bis zum Stopp</translation>
    </message>
</context>
<context>
    <name>loom::ReplayPage</name>
    <message>
        <source>Record and replay</source>
        <translation>Mitschnitt und Wiedergabe</translation>
    </message>
    <message>
        <source>Re&amp;play</source>
        <translation>Abs&amp;pielen</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Mitschnitt</translation>
    </message>
    <message>
        <source>Open a recording, or drop one here</source>
        <translation>Mitschnitt öffnen oder hier ablegen</translation>
    </message>
    <message>
        <source>Ope&amp;n…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Record&amp;ing</source>
        <translation>&amp;Mitschnitt</translation>
    </message>
    <message>
        <source>S&amp;ervice</source>
        <translation>&amp;Dienst</translation>
    </message>
    <message>
        <source>&amp;Open a recording…</source>
        <translation>Mitschnitt öff&amp;nen…</translation>
    </message>
    <message>
        <source>&amp;Replay</source>
        <translation>Abs&amp;pielen</translation>
    </message>
    <message>
        <source>Result of the replay</source>
        <translation>Ergebnis der Wiedergabe</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>Mitschnitt öffnen</translation>
    </message>
    <message>
        <source>Recordings (*.loom.jsonl *.jsonl)</source>
        <translation>Mitschnitte (*.loom.jsonl *.jsonl)</translation>
    </message>
    <message>
        <source>No recording is open. A recording is a .loom.jsonl file that was made here or by loom-replay.</source>
        <translation>Kein Mitschnitt geöffnet. Ein Mitschnitt ist eine .loom.jsonl-Datei, die hier oder mit loom-replay aufgezeichnet wurde.</translation>
    </message>
    <message>
        <source>messages: %1</source>
        <translation>Nachrichten: %1</translation>
    </message>
    <message>
        <source>devices: %1</source>
        <translation>Geräte: %1</translation>
    </message>
    <message>
        <source>%1 s long</source>
        <translation>%1 s lang</translation>
    </message>
    <message>
        <source>from %1</source>
        <extracomment>%1 is the address of the service that was recorded</extracomment>
        <translation>von %1</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %Ln incomplete in the recording, skipped</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>⚠ %Ln nur teilweise mitgeschnitten, ausgelassen</numerusform>
            <numerusform>⚠ %Ln nur teilweise mitgeschnitten, ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ unreadable lines, skipped: %1 (%2)</source>
        <extracomment>%1 is their number, %2 the reason for the first</extracomment>
        <translation>⚠ nicht lesbare Zeilen, ausgelassen: %1 (%2)</translation>
    </message>
    <message>
        <source>⚠ Differences (%1)</source>
        <translation>⚠ Abweichungen (%1)</translation>
    </message>
    <message>
        <source>the first %1 are listed</source>
        <extracomment>Differences; always a thousand or more</extracomment>
        <translation>die ersten %1 sind aufgeführt</translation>
    </message>
    <message>
        <source>Open a recording first</source>
        <translation>Öffnen Sie zuerst einen Mitschnitt</translation>
    </message>
    <message>
        <source>Responses that are not as expected are listed here.</source>
        <translation>Antworten, die nicht wie erwartet sind, werden hier aufgeführt.</translation>
    </message>
    <message>
        <source>As expected: %1 · different: %2</source>
        <extracomment>Numbers of responses</extracomment>
        <translation>Wie erwartet: %1 · abweichend: %2</translation>
    </message>
    <message>
        <source>Your key has no scope for any message type: ask the operator of the service</source>
        <translation>Ihr Schlüssel hat für keinen Nachrichtentyp ein Recht: Fragen Sie den Betreiber des Dienstes</translation>
    </message>
    <message>
        <source>⚠ gaps in the recording: %1 (%2)</source>
        <extracomment>Times without a connection during a recording: their number and total duration</extracomment>
        <translation>⚠ Lücken in der Aufzeichnung: %1 (%2)</translation>
    </message>
    <message>
        <source>longest pause %1</source>
        <extracomment>Between two messages of a recording</extracomment>
        <translation>längste Pause %1</translation>
    </message>
    <message>
        <source>A recording to %1 is running. Closing ends it and keeps the messages recorded so far.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>Eine Aufzeichnung in %1 läuft. Sie endet mit dem, was sie hat.</translation>
    </message>
    <message>
        <source>stored: %1, rejected: %2</source>
        <extracomment>Numbers of messages</extracomment>
        <translation>gespeichert: %1, abgelehnt: %2</translation>
    </message>
    <message>
        <source>Opens a recording</source>
        <translation>Öffnet eine zuvor aufgezeichnete Datei</translation>
    </message>
    <message>
        <source>Sends the messages of the recording again</source>
        <translation>Sendet die Nachrichten des Mitschnitts erneut</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Reading the recording: %1 %</source>
        <extracomment>%1 is a number from 0 to 100</extracomment>
        <translation>Der Mitschnitt wird gelesen: %1 %</translation>
    </message>
</context>
<context>
    <name>loom::ResponsesModel</name>
    <message>
        <source>No response</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>The response is as expected</extracomment>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No (expected %1)</source>
        <extracomment>The response is not as expected; %1 is the HTTP status that was expected</extracomment>
        <translation>Nein, erwartet: %1</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Response</source>
        <extracomment>Column titles. Response: its number; Message: the name of the message that was sent</extracomment>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>As expected</source>
        <translation>Wie erwartet</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
</context>
<context>
    <name>loom::ResponsesView</name>
    <message>
        <source>Responses, newest first</source>
        <translation>Antworten, neueste oben</translation>
    </message>
    <message>
        <source>Selected response</source>
        <translation>Die ausgewählte Antwort</translation>
    </message>
    <message>
        <source>The service&apos;s response and the sent message appear here.</source>
        <translation>Hier erscheinen die Antwort des Dienstes und was gesendet wurde.</translation>
    </message>
    <message>
        <source>Response headers</source>
        <translation>Header der Antwort</translation>
    </message>
    <message>
        <source>The response headers appear here.</source>
        <translation>Hier erscheinen die Header der Antwort.</translation>
    </message>
    <message>
        <source>The newest %1 responses are listed. Older responses are only counted: %2</source>
        <translation>Die neuesten %1 Antworten sind aufgeführt. Ältere, nur gezählt: %2</translation>
    </message>
</context>
<context>
    <name>loom::RunHistoryBar</name>
    <message>
        <source>Messages that you send are listed here.</source>
        <translation>Hier stehen die Nachrichten, die Sie senden.</translation>
    </message>
    <message>
        <source>The last %1 runs</source>
        <translation>Die letzten %1 Male, dass etwas gesendet wurde</translation>
    </message>
    <message>
        <source>Back to the editor</source>
        <translation>Zurück in den Editor</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Opens the sent payload in the editor, as a new payload</source>
        <translation>Übernimmt die gesendete Payload als neue in den Editor</translation>
    </message>
    <message>
        <source>Only a single payload of up to 512 kB can be loaded again</source>
        <translation>Nur eine einzelne Payload bis 512 kB kann erneut geladen werden</translation>
    </message>
</context>
<context>
    <name>loom::RunPage</name>
    <message>
        <source>There is no service to send to: connect to one, or enter its address, such as http://127.0.0.1:8000.</source>
        <translation>Es gibt keinen Dienst, an den gesendet werden kann: Verbinden Sie sich mit einem oder geben Sie seine Adresse ein, z. B. http://127.0.0.1:8000.</translation>
    </message>
    <message>
        <source>only if that service requires one</source>
        <translation>nur wenn jener Dienst einen verlangt</translation>
    </message>
    <message>
        <source>⚠ Your key or token does not allow you to send messages. Ask the operator of the service for a key with the scope ingest:*, or with the scope of a message type.</source>
        <translation>⚠ Ihr Schlüssel oder Token erlaubt kein Senden von Nachrichten. Bitten Sie den Betreiber des Dienstes um einen Schlüssel mit dem Recht ingest:* oder dem Recht eines Nachrichtentyps.</translation>
    </message>
    <message>
        <source>Your key may send: %1</source>
        <translation>Ihr Schlüssel erlaubt das Senden an: %1</translation>
    </message>
    <message>
        <source>This is not the service that you are connected to: your key is not sent to it.</source>
        <translation>Das ist nicht der Dienst, mit dem Sie verbunden sind: Dessen Schlüssel wird nicht dorthin gesendet.</translation>
    </message>
    <message>
        <source>⚠ The key is sent to %1 unencrypted, and others on the network can read it. Use https:// if the service has TLS.</source>
        <translation>⚠ Der Schlüssel wird unverschlüsselt zu %1 übertragen, andere im Netz können ihn mitlesen. Verwenden Sie https://, wenn der Dienst TLS hat.</translation>
    </message>
    <message>
        <source>403: the key does not allow this message. Ask the operator of the service for the scope of the message type, or for the device. The service&apos;s reason: %1</source>
        <extracomment>%1 is the reason as the service gives it, in English</extracomment>
        <translation>403: Der Schlüssel erlaubt diese Nachricht nicht. Bitten Sie den Betreiber des Dienstes um das Recht für den Nachrichtentyp oder für das Gerät. Der Dienst meldet: %1</translation>
    </message>
    <message>
        <source>401: the service does not accept the key. It is unknown, revoked or expired: ask the operator of the service for another key, and connect with it.</source>
        <translation>401: Der Dienst nimmt den Schlüssel nicht an. Er ist unbekannt, zurückgezogen oder abgelaufen: Bitten Sie den Betreiber des Dienstes um einen anderen und verbinden Sie sich damit.</translation>
    </message>
    <message>
        <source>401: the service requires a key, and none was sent. Connect with a key, or enter one here for another service.</source>
        <translation>401: Der Dienst verlangt einen Schlüssel, und es wurde keiner gesendet. Verbinden Sie sich mit einem Schlüssel, oder geben Sie hier einen für einen anderen Dienst ein.</translation>
    </message>
    <message>
        <source>Service ke&amp;y</source>
        <translation>S&amp;chlüssel dafür</translation>
    </message>
    <message>
        <source>⚠ Your key lacks a scope for the selected messages: %1. Ask the operator of the service for it.</source>
        <translation>⚠ Für die Auswahl fehlt ein Recht: %1. Bitten Sie den Betreiber des Dienstes darum.</translation>
    </message>
    <message>
        <source>Your key may send all message types.</source>
        <translation>Ihr Schlüssel erlaubt das Senden aller Nachrichtentypen.</translation>
    </message>
    <message>
        <source>%1: a run is active. Closing stops it; its remaining messages are not sent.</source>
        <extracomment>%1 is the title of a page</extracomment>
        <translation>%1: Ein Durchlauf ist im Gang. Was noch nicht gesendet ist, wird nicht gesendet.</translation>
    </message>
</context>
<context>
    <name>loom::RunPanel</name>
    <message>
        <source>no response</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>
… truncated, only the beginning is kept</source>
        <translation>
… nur der Anfang wird aufbewahrt</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Responses as expected</source>
        <translation>Antwort wie erwartet</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Statuscodes</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>Noch nichts gesendet</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Beginnt gleich</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Waiting for the last responses</source>
        <translation>Wartet auf die letzten Antworten</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>Forts&amp;etzen</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Pausi&amp;eren</translation>
    </message>
    <message>
        <source>St&amp;op without waiting</source>
        <translation>Ohne Warten st&amp;oppen</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>St&amp;oppen</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <extracomment>%1 is the duration of the run in seconds</extracomment>
        <translation>in %1 s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a response</source>
        <extracomment>Messages that were sent</extracomment>
        <translation>
            <numerusform>%Ln ohne Antwort</numerusform>
            <numerusform>%Ln ohne Antwort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln late</source>
        <extracomment>Messages that were sent later than they were due</extracomment>
        <translation>
            <numerusform>%Ln verspätet</numerusform>
            <numerusform>%Ln verspätet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent in time</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%Ln nicht rechtzeitig gesendet</numerusform>
            <numerusform>%Ln nicht rechtzeitig gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Numbers of responses</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %Ln not as expected</source>
        <translation>
            <numerusform>⚠ %Ln nicht wie erwartet</numerusform>
            <numerusform>⚠ %Ln nicht wie erwartet</numerusform>
        </translation>
    </message>
    <message>
        <source>p90 %1 · p99 %2 · max %3</source>
        <extracomment>%1 and %2 are percentiles of the response times, %3 is the longest</extracomment>
        <translation>p90 %1 · p99 %2 · längste %3</translation>
    </message>
    <message>
        <source>Save as &amp;JUnit XML…</source>
        <translation>Als JUnit-&amp;XML speichern…</translation>
    </message>
    <message>
        <source>Saves the result of the run for a build server: a test case for each payload or route</source>
        <translation>Schreibt das Ergebnis des Laufs für einen Build-Server: ein Testfall je Payload oder Route</translation>
    </message>
    <message>
        <source>Save the run as JUnit XML</source>
        <translation>Lauf als JUnit-XML speichern</translation>
    </message>
    <message>
        <source>JUnit XML (*.xml)</source>
        <translation>JUnit-XML (*.xml)</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>⚠ Stopped, at least %Ln unsent</source>
        <extracomment>Messages of a run that was stopped</extracomment>
        <translation>
            <numerusform>⚠ Angehalten, mindestens %Ln nicht gesendet</numerusform>
            <numerusform>⚠ Angehalten, mindestens %Ln nicht gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ Stopped, %Ln unsent</source>
        <extracomment>Messages of a run that was stopped</extracomment>
        <translation>
            <numerusform>⚠ Angehalten, %Ln nicht gesendet</numerusform>
            <numerusform>⚠ Angehalten, %Ln nicht gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped</source>
        <extracomment>A run</extracomment>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>⚠ Finished, nothing was sent</source>
        <translation>⚠ Beendet, nichts wurde gesendet</translation>
    </message>
    <message>
        <source>⚠ Finished, incomplete</source>
        <translation>⚠ Beendet, nicht vollständig</translation>
    </message>
    <message>
        <source>⚠ from due time: p50 %1 · p99 %2</source>
        <extracomment>Response times, measured from the times at which the messages were due: median and 99th percentile</extracomment>
        <translation>⚠ ab Sollzeit: p50 %1 · p99 %2</translation>
    </message>
    <message>
        <source>Skip the wait</source>
        <translation>Warten überspringen</translation>
    </message>
    <message>
        <source>Sends the next message now, and the following messages earlier by the same time</source>
        <translation>Sendet die nächste Nachricht jetzt und alles Weitere um so viel früher</translation>
    </message>
    <message>
        <source>Running · next in %1</source>
        <extracomment>A run; %1 is the time until the next message is due</extracomment>
        <translation>Läuft · nächste in %1</translation>
    </message>
    <message>
        <source>Median response time</source>
        <translation>Median der Antwortzeit</translation>
    </message>
    <message>
        <source>Accepted: %1 after %2</source>
        <extracomment>%1 is an HTTP status, %2 a time</extracomment>
        <translation>Angenommen: %1 nach %2</translation>
    </message>
    <message>
        <source>Stored in %1 after %2</source>
        <extracomment>%1 is a Kafka topic, %2 a time</extracomment>
        <translation>Gespeichert in %1 nach %2</translation>
    </message>
    <message>
        <source>Stored in %1, partition %2, offset %3, after %4</source>
        <extracomment>%1 is a Kafka topic, %4 a time</extracomment>
        <translation>Gespeichert in %1, Partition %2, Offset %3, nach %4</translation>
    </message>
    <message>
        <source>⚠ No response: %1</source>
        <extracomment>%1 is the reason</extracomment>
        <translation>⚠ Keine Antwort: %1</translation>
    </message>
    <message>
        <source>⚠ %1. The expected status was %2.</source>
        <extracomment>%1 is a sentence such as “Stored in … after 4 ms”, %2 an HTTP status</extracomment>
        <translation>⚠ %1. Erwartet wurde der Status %2.</translation>
    </message>
    <message>
        <source>Rejected, as expected: %1</source>
        <translation>Wie erwartet abgelehnt: %1</translation>
    </message>
    <message>
        <source>⚠ Rejected: %1</source>
        <translation>⚠ Abgelehnt: %1</translation>
    </message>
    <message>
        <source>⚠ Rejected (expected status %1): %2</source>
        <extracomment>%1 is an HTTP status, %2 a reason</extracomment>
        <translation>⚠ Abgelehnt (erwarteter Status %1): %2</translation>
    </message>
    <message>
        <source>Response headers:
%1</source>
        <translation>Header der Antwort:
%1</translation>
    </message>
    <message>
        <source>Sent to %1:
%2</source>
        <translation>Gesendet an %1:
%2</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>⚠ Stopped before the response was received</source>
        <translation>⚠ Angehalten, bevor die Antwort kam</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent, %1 as expected</source>
        <extracomment>Messages of a run; %1 is the number of responses that were as expected</extracomment>
        <translation>
            <numerusform>%Ln gesendet, %1 wie erwartet</numerusform>
            <numerusform>%Ln gesendet, %1 wie erwartet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loom::SavedFilterButton</name>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Saves this filter under a name, or applies a saved filter</source>
        <translation>Speichert diesen Filter unter einem Namen oder wählt einen gespeicherten</translation>
    </message>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>Diesen Filter &amp;speichern…</translation>
    </message>
    <message numerus="yes">
        <source>Delete a filter first: at most %Ln filters can be saved.</source>
        <translation>
            <numerusform>Löschen Sie zuerst einen: Höchstens %Ln Filter wird aufbewahrt.</numerusform>
            <numerusform>Löschen Sie zuerst einen: Höchstens %Ln Filter werden aufbewahrt.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Diesen Filter speichern</translation>
    </message>
    <message>
        <source>Name of the filter (a filter with the same name is replaced):</source>
        <translation>Name des Filters; einer mit demselben Namen wird ersetzt:</translation>
    </message>
</context>
<context>
    <name>loom::ScheduleForm</name>
    <message>
        <source>for</source>
        <extracomment>Between a rate and a number of seconds</extracomment>
        <translation>für</translation>
    </message>
    <message>
        <source>Ho&amp;w often</source>
        <translation>W&amp;ie oft</translation>
    </message>
    <message>
        <source>&amp;devices</source>
        <extracomment>After “for … s”: a number of devices that send the payload</extracomment>
        <translation>Geräteanzah&amp;l</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Einmal</translation>
    </message>
    <message>
        <source>Several times</source>
        <translation>Mehrmals</translation>
    </message>
    <message>
        <source>At a rate</source>
        <translation>Mit fester Rate</translation>
    </message>
    <message>
        <source>Number of times</source>
        <translation>Wie viele Male</translation>
    </message>
    <message>
        <source> times</source>
        <extracomment>After a number</extracomment>
        <translation> Mal</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>Nachrichten pro Sekunde</translation>
    </message>
    <message>
        <source> per second</source>
        <extracomment>After a number of messages</extracomment>
        <translation> pro Sekunde</translation>
    </message>
    <message>
        <source>Duration in seconds</source>
        <translation>Wie viele Sekunden lang</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>Seconds, after a number</extracomment>
        <translation> s</translation>
    </message>
    <message>
        <source>as in payload</source>
        <extracomment>Value of the field “devices”: the device that the payload names</extracomment>
        <translation>laut Payload</translation>
    </message>
    <message>
        <source>Number of devices that send each payload: the device name in it gets a number</source>
        <translation>So viele Geräte senden jede Payload: Der Gerätename darin erhält eine Nummer</translation>
    </message>
</context>
<context>
    <name>loom::SendBar</name>
    <message>
        <source>Serv&amp;ice</source>
        <translation>&amp;Dienst</translation>
    </message>
    <message>
        <source>Chun&amp;k length</source>
        <translation>Länge der Stüc&amp;ke</translation>
    </message>
    <message>
        <source>Length of the audio chunk in each message</source>
        <translation>Länge des Stücks der Aufnahme in jeder Nachricht</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
</context>
<context>
    <name>loom::SendPage</name>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>Sends the payload in the editor (Ctrl+Return)</source>
        <translation>Sendet die Payload im Editor (Strg+Return)</translation>
    </message>
    <message>
        <source>Send &amp;collection</source>
        <translation>Sammlun&amp;g senden</translation>
    </message>
    <message>
        <source>Sends every payload of the collection, in order (Ctrl+Shift+Return)</source>
        <translation>Sendet alle Payloads der Sammlung der Reihe nach (Strg+Umschalt+Return)</translation>
    </message>
    <message>
        <source>Stream a &amp;WAV file…</source>
        <translation>&amp;WAV-Datei streamen…</translation>
    </message>
    <message>
        <source>%1 again</source>
        <extracomment>Name of a payload made from a message of device %1</extracomment>
        <translation>%1 erneut</translation>
    </message>
    <message>
        <source>The service sent only the beginning of this message: the rest is not in the editor.</source>
        <translation>Der Dienst hat nur den Anfang dieser Nachricht gezeigt: Was folgt, fehlt im Editor.</translation>
    </message>
    <message>
        <source>“%1” has no route: choose a message type, or enter a path such as /sensor/gps.</source>
        <translation>„%1“ hat keine Route: Wählen Sie einen Nachrichtentyp oder geben Sie einen Pfad wie /sensor/gps ein.</translation>
    </message>
    <message>
        <source>Stream a WAV file</source>
        <translation>Audioaufnahme streamen</translation>
    </message>
    <message>
        <source>WAV files (*.wav)</source>
        <translation>Audioaufnahmen (*.wav)</translation>
    </message>
    <message>
        <source>Choose the message type for audio first</source>
        <translation>Wählen Sie zuerst den Nachrichtentyp für Audio</translation>
    </message>
    <message>
        <source>Splits a WAV file into chunks and streams them</source>
        <translation>Zerlegt eine Audioaufnahme in Stücke und streamt sie</translation>
    </message>
    <message>
        <source>Your key lacks the scope %1: ask the operator of the service</source>
        <translation>Ihrem Schlüssel fehlt das Recht %1: Fragen Sie den Betreiber des Dienstes</translation>
    </message>
    <message>
        <source>This message is not UTF-8 text, and the editor cannot represent it: each � in the editor is sent as �. To send the original bytes, copy the message as curl, or replay a recording.</source>
        <translation>Diese Nachricht ist kein UTF-8-Text und passt so nicht in den Editor: Was er als � zeigt, wird so gesendet. Um die Bytes zu senden, kopieren Sie die Nachricht als curl, oder spielen Sie einen Mitschnitt ab.</translation>
    </message>
    <message>
        <source>Sends every payload of the collection, one by one</source>
        <translation>Sendet jede Payload der Sammlung, eine nach der anderen</translation>
    </message>
    <message>
        <source>Sends a WAV file in chunks, as a microphone would</source>
        <translation>Sendet eine Aufnahme in Stücken, wie es ein Mikrofon täte</translation>
    </message>
</context>
<context>
    <name>loom::ServiceLanes</name>
    <message>
        <source>Throughput per topic</source>
        <translation>Durchsatz pro Topic</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Kafka response time</source>
        <translation>Kafka-Antwortzeit</translation>
    </message>
    <message>
        <source>median</source>
        <extracomment>Of response times</extracomment>
        <translation>Median</translation>
    </message>
    <message>
        <source>p99</source>
        <extracomment>The time that 99 % of the responses do not exceed</extracomment>
        <translation>99 %</translation>
    </message>
</context>
<context>
    <name>loom::ServicePlot</name>
    <message>
        <source>Show the messages of the &amp;topic</source>
        <translation>Nachrichten des &amp;Topics zeigen</translation>
    </message>
    <message>
        <source>Shows the messages of the chosen topic under Traffic</source>
        <translation>Zeigt die Nachrichten des gewählten Topics unter Datenverkehr</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Shows a shorter time</source>
        <translation>Zeigt eine kürzere Zeit</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Shows a longer time</source>
        <translation>Zeigt eine längere Zeit</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>&amp;Live</translation>
    </message>
    <message>
        <source>Ends the zoom and follows the newest values. A double click in the plots does the same</source>
        <translation>Beendet die Vergrößerung und folgt den neuesten Werten, wie es ein Doppelklick in die Diagramme tut</translation>
    </message>
    <message>
        <source>Values of the service</source>
        <translation>Werte des Dienstes</translation>
    </message>
    <message>
        <source>Unit of throughput</source>
        <translation>Was gezeichnet wird</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>Nachrichten pro Sekunde</translation>
    </message>
    <message>
        <source>Bytes per second</source>
        <translation>Bytes pro Sekunde</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>Letzte Minute</translation>
    </message>
    <message>
        <source>Last ten minutes</source>
        <translation>Letzte zehn Minuten</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Lines appear here a few seconds after you connect to a service.</source>
        <translation>Linien erscheinen hier wenige Sekunden nach dem Verbinden mit einem Dienst.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>%1: %2 stored, %3 rejected; Kafka response time: median %4, 99th percentile %5</source>
        <extracomment>%1 is a time of day or &quot;Now&quot;, %2 and %3 are rates such as 12/s, %4 and %5 are times such as 2.1 ms</extracomment>
        <translation>%1: %2 gespeichert, %3 abgelehnt; Kafka-Antwortzeit: Median %4, 99. Perzentil %5</translation>
    </message>
    <message>
        <source>Show the messages of %1</source>
        <extracomment>%1 is a time of day or a topic</extracomment>
        <translation>Nachrichten von %1 zeigen</translation>
    </message>
</context>
<context>
    <name>loom::ServiceSeries</name>
    <message>
        <source>(other topics)</source>
        <translation>(andere Topics)</translation>
    </message>
</context>
<context>
    <name>loom::ServiceState</name>
    <message>
        <source>Some messages are answered with 503: %1</source>
        <extracomment>%1 is the reason as the service gives it, in English</extracomment>
        <translation>Einige Nachrichten werden mit 503 beantwortet: %1</translation>
    </message>
    <message>
        <source>Messages are answered with 503: %1</source>
        <extracomment>%1 is the reason as the service gives it, in English</extracomment>
        <translation>Nachrichten werden mit 503 beantwortet: %1</translation>
    </message>
    <message>
        <source>Kafka is unreachable: messages are answered with 503. Check the broker.</source>
        <translation>Kafka ist nicht erreichbar: Nachrichten werden mit 503 beantwortet. Prüfen Sie den Broker.</translation>
    </message>
    <message>
        <source>The service is shutting down: it finishes the messages in flight and accepts no new ones.</source>
        <translation>Der Dienst fährt herunter: Er schließt die Nachrichten ab, die er hat, und nimmt keine neuen an.</translation>
    </message>
    <message>
        <source>The service does not accept messages at present. The reason is in its log.</source>
        <translation>Der Dienst nimmt zurzeit keine Nachrichten an. Der Grund steht in seinem Protokoll.</translation>
    </message>
    <message>
        <source>Kafka did not store some valid messages in the last few seconds.</source>
        <translation>Kafka hat in den letzten Sekunden einige gültige Nachrichten nicht gespeichert.</translation>
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
        <translation>Durchsatz, Ablehnungen und Antwortzeit über die Zeit; die Werte stehen daneben und darüber</translation>
    </message>
</context>
<context>
    <name>loom::TopicLegend</name>
    <message>
        <source>Topics; Space shows or hides a line</source>
        <translation>Topics; Leertaste blendet eine Linie ein und aus</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Double-click or press Return to show the messages of a topic. Click a column title to sort.</source>
        <translation>Doppelklick oder Return zeigt die Nachrichten des Topics; ein Klick auf einen Titel sortiert.</translation>
    </message>
</context>
<context>
    <name>loom::TrackPlot</name>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>Positions of the device; the message table lists the same positions</source>
        <translation>Positionen des Geräts; die Tabelle der Nachrichten enthält dieselben</translation>
    </message>
    <message>
        <source>Click a position to select its message</source>
        <translation>Klicken Sie auf eine Position, um ihre Nachricht auszuwählen</translation>
    </message>
    <message>
        <source>East (m)</source>
        <translation>Ost (m)</translation>
    </message>
    <message>
        <source>North (m)</source>
        <translation>Nord (m)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln positions of %1</source>
        <extracomment>Positions of a device; %1 is its name</extracomment>
        <translation>
            <numerusform>%Ln Position von %1</numerusform>
            <numerusform>%Ln Positionen von %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 from the first (▲) to the last (■)</source>
        <translation>%1 von der ersten (▲) zur letzten (■)</translation>
    </message>
</context>
<context>
    <name>loom::TrafficModel</name>
    <message>
        <source>%1 stored</source>
        <extracomment>%1 is the HTTP status, such as 201</extracomment>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
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
        <translation>Größe</translation>
    </message>
    <message>
        <source>Kafka</source>
        <translation>Kafka</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <extracomment>Of the day; %1 is the zone, such as UTC+01:00</extracomment>
        <translation>Zeit (%1)</translation>
    </message>
</context>
<context>
    <name>loom::TrafficPage</name>
    <message>
        <source>Traffic</source>
        <translation>Datenverkehr</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Als &amp;JSON kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;curl</source>
        <translation>Als &amp;curl kopieren</translation>
    </message>
    <message>
        <source>&amp;Edit and send again</source>
        <translation>&amp;Bearbeiten und erneut senden</translation>
    </message>
    <message>
        <source>Messages, newest last</source>
        <translation>Nachrichten, neueste unten</translation>
    </message>
    <message>
        <source>Copies a curl command that sends this message again</source>
        <translation>Ein Befehl, der diese Nachricht erneut sendet</translation>
    </message>
    <message>
        <source>Only an HTTP message with its whole payload can be copied as curl</source>
        <translation>curl braucht eine Nachricht über HTTP mit vollständiger Payload</translation>
    </message>
    <message>
        <source>No messages yet. Messages that match the filter appear here when the connected service stores or rejects them.</source>
        <translation>Noch nichts: Eine Nachricht erscheint hier, sobald ein verbundener Dienst eine passende speichert oder ablehnt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%Ln angezeigt</numerusform>
            <numerusform>%Ln angezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln buffered while paused</source>
        <extracomment>Messages received since</extracomment>
        <translation>
            <numerusform>%Ln wartet während der Pause</numerusform>
            <numerusform>%Ln warten während der Pause</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln over the rate limit, not shown</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%Ln vom Dienst ausgelassen, zu viele pro Sekunde</numerusform>
            <numerusform>%Ln vom Dienst ausgelassen, zu viele pro Sekunde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older discarded</source>
        <extracomment>Messages that are no longer shown, to limit memory</extracomment>
        <translation>
            <numerusform>%Ln ältere verworfen</numerusform>
            <numerusform>%Ln ältere verworfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Follow the &amp;newest</source>
        <translation>&amp;Neueste verfolgen</translation>
    </message>
    <message>
        <source>Keeps the newest message in view until you select a message or scroll up.</source>
        <translation>Hält die neueste Nachricht im Blick. Eine Auswahl oder das Blättern nach oben beendet das.</translation>
    </message>
    <message>
        <source>&amp;Find in the list</source>
        <translation>In den &amp;Nachrichten hier suchen</translation>
    </message>
    <message>
        <source>Search the listed messages</source>
        <translation>Die Nachrichten hier durchsuchen</translation>
    </message>
    <message>
        <source>Shows only the messages below whose payload, names, IDs or error contain the text. The filters above select the messages that the service sends.</source>
        <translation>Zeigt von den Nachrichten unten die, deren Inhalt, Namen, IDs oder Fehler den Text enthalten. Die Filter oben bestimmen, was der Dienst sendet.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 found</source>
        <extracomment>Messages that match the search; %1 is the number of all messages</extracomment>
        <translation>
            <numerusform>%Ln von %1 gefunden</numerusform>
            <numerusform>%Ln von %1 gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy pa&amp;yload</source>
        <translation>&amp;Inhalt kopieren</translation>
    </message>
    <message>
        <source>&amp;Save selection…</source>
        <translation>Auswahl &amp;speichern …</translation>
    </message>
    <message>
        <source>Saves the selected messages to a recording, which can be replayed, or to a CSV file</source>
        <translation>Schreibt die ausgewählten Nachrichten in einen Mitschnitt, der sich abspielen lässt, oder in eine CSV-Datei</translation>
    </message>
    <message>
        <source>Save the selection to a new file</source>
        <translation>Auswahl in eine neue Datei speichern</translation>
    </message>
    <message>
        <source>Recordings (*.loom.jsonl);;CSV (*.csv)</source>
        <translation>Mitschnitte (*.loom.jsonl);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save selection</source>
        <translation>Auswahl speichern</translation>
    </message>
    <message>
        <source>Pauses the list. New messages are buffered until it continues.</source>
        <translation>Hält die Liste an. Neue Nachrichten werden gepuffert, bis sie weiterläuft.</translation>
    </message>
    <message>
        <source>Removes all messages from the list, including marked messages</source>
        <translation>Entfernt alle Nachrichten aus der Liste, auch markierte</translation>
    </message>
    <message>
        <source>Searches the messages of the list</source>
        <translation>Durchsucht die Nachrichten der Liste</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>&amp;Markieren</translation>
    </message>
    <message>
        <source>Marks the selected messages, or removes their marks. Marked messages stay when older messages are discarded.</source>
        <translation>Markiert die ausgewählten Nachrichten oder entfernt ihre Markierung. Markierte Nachrichten bleiben, wenn alte wegfallen.</translation>
    </message>
    <message>
        <source>P&amp;revious mark</source>
        <translation>&amp;Vorige Markierung</translation>
    </message>
    <message>
        <source>Selects the previous marked message</source>
        <translation>Wählt die vorige markierte Nachricht aus</translation>
    </message>
    <message>
        <source>Ne&amp;xt mark</source>
        <translation>Nä&amp;chste Markierung</translation>
    </message>
    <message>
        <source>Selects the next marked message</source>
        <translation>Wählt die nächste markierte Nachricht aus</translation>
    </message>
    <message>
        <source>Clear mar&amp;ks</source>
        <translation>Markierungen en&amp;tfernen</translation>
    </message>
    <message>
        <source>Removes all marks; the messages stay in the list</source>
        <translation>Entfernt alle Markierungen; die Nachrichten bleiben in der Liste</translation>
    </message>
    <message>
        <source>C&amp;ompare</source>
        <translation>Ver&amp;gleichen</translation>
    </message>
    <message>
        <source>Compares two selected messages, member by member</source>
        <translation>Vergleicht zwei ausgewählte Nachrichten Feld für Feld</translation>
    </message>
    <message>
        <source>Copies the payloads of the selected messages</source>
        <translation>Kopiert die Payloads der ausgewählten Nachrichten</translation>
    </message>
    <message>
        <source>Copies the selected message with all its details</source>
        <translation>Kopiert die gewählte Nachricht mit allem, was über sie bekannt ist</translation>
    </message>
    <message>
        <source>Opens the selected message on the Send page</source>
        <translation>Öffnet die gewählte Nachricht auf der Seite Senden</translation>
    </message>
    <message>
        <source>Mark messages</source>
        <translation>Nachrichten markieren</translation>
    </message>
    <message numerus="yes">
        <source>No more messages can be marked: the limit is %Ln messages, or half of the memory of the list.</source>
        <translation>
            <numerusform>Es werden keine weiteren Nachrichten markiert: Höchstens %Ln ist möglich, und sie darf die Hälfte des Speichers der Liste belegen.</numerusform>
            <numerusform>Es werden keine weiteren Nachrichten markiert: Höchstens %Ln sind möglich, und sie dürfen die Hälfte des Speichers der Liste belegen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln marked</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%Ln markiert</numerusform>
            <numerusform>%Ln markiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loom::Trust</name>
    <message>
        <source>an issuer without a name</source>
        <translation>einem Aussteller ohne Namen</translation>
    </message>
    <message>
        <source>The certificate of %1 is issued by %2, which this machine does not trust. If it is your own certification authority, set the file with its certificate (PEM): in the console in the field “Private CA” of Connect, otherwise with --ca-file.</source>
        <extracomment>%1 is a host, %2 the issuer of its certificate. --ca-file is an option, “Private CA” a field of the page Connect</extracomment>
        <translation>Das Zertifikat von %1 ist von %2 ausgestellt; dem vertraut dieser Rechner nicht. Wenn das Ihre eigene Zertifizierungsstelle ist, wählen Sie die Datei mit deren Zertifikat (PEM): in der Konsole im Feld „Private CA“ von „Verbinden“, sonst mit --ca-file.</translation>
    </message>
    <message>
        <source>The certificate of %1 expired on %2. Ask the operator of the service to renew it.</source>
        <translation>Das Zertifikat von %1 ist am %2 abgelaufen. Bitten Sie den Betreiber des Dienstes, es zu erneuern.</translation>
    </message>
    <message>
        <source>The certificate of %1 is valid from %2 on. Check the clock of this machine.</source>
        <translation>Das Zertifikat von %1 gilt erst ab %2. Prüfen Sie die Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>The certificate is not for %1, but for %2. Use an address with one of these names, or ask the operator of the service for a certificate with this name.</source>
        <translation>Das Zertifikat gilt nicht für %1, sondern für %2. Verwenden Sie eine Adresse mit einem Namen des Zertifikats, oder bitten Sie den Betreiber des Dienstes um ein Zertifikat mit diesem Namen.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not accepted: %2</source>
        <translation>Das Zertifikat von %1 wird nicht angenommen: %2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 contains no certificate: use a PEM file with the certificate of a certification authority</source>
        <translation>%1 enthält kein Zertifikat: Gebraucht wird eine PEM-Datei mit dem Zertifikat einer Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>The certificate of %1 is not accepted.</source>
        <translation>Das Zertifikat von %1 wird nicht angenommen.</translation>
    </message>
    <message>
        <source>%1:// needs OpenSSL 3, which is not installed here (on Debian the package libssl3).</source>
        <translation>%1:// braucht OpenSSL 3, das hier nicht installiert ist (unter Debian das Paket libssl3).</translation>
    </message>
</context>
<context>
    <name>loom::WaveformView</name>
    <message>
        <source>Waveform</source>
        <translation>Wellenform</translation>
    </message>
</context>
<context>
    <name>loom::replay::DescribeCommand</name>
    <message>
        <source>more than %1</source>
        <extracomment>More names than this are in the recording</extracomment>
        <translation>mehr als %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and more than %n others</source>
        <translation>
            <numerusform>und mehr als %n weitere</numerusform>
            <numerusform>und mehr als %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <extracomment>A label of at most 12 letters. %1 is a time, %2 a duration</extracomment>
        <translation>Bis</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Gaps</source>
        <extracomment>A label of at most 12 letters: number of times without a connection, and their total length</extracomment>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>Teilweise</translation>
    </message>
    <message numerus="yes">
        <source>%n recorded in part, cannot be replayed</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%n nur teilweise aufgezeichnet, kann nicht wiedergegeben werden</numerusform>
            <numerusform>%n nur teilweise aufgezeichnet, können nicht wiedergegeben werden</numerusform>
        </translation>
    </message>
    <message>
        <source>Unreadable</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>Unlesbar</translation>
    </message>
    <message>
        <source>lines: %1 (%2)</source>
        <extracomment>%1 is their number, %2 why the first cannot be read</extracomment>
        <translation>Zeilen: %1 (%2)</translation>
    </message>
    <message>
        <source>Recorded</source>
        <extracomment>A label of at most 12 letters. %1 is the address of a service, %2 a time</extracomment>
        <translation>Mitschnitt</translation>
    </message>
    <message>
        <source>from %1 at %2</source>
        <translation>von %1 um %2</translation>
    </message>
    <message>
        <source>Messages</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>%1 (stored: %2, rejected: %3)</source>
        <extracomment>Numbers of messages</extracomment>
        <translation>%1 (gespeichert: %2, abgelehnt: %3)</translation>
    </message>
    <message>
        <source>Rate</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>Rate</translation>
    </message>
    <message>
        <source>%1/s on average, %2/s peak</source>
        <extracomment>Messages per second</extracomment>
        <translation>%1/s im Mittel, höchstens %2/s</translation>
    </message>
    <message>
        <source>Topics</source>
        <extracomment>A label of at most 12 letters. Below: messages without a Kafka topic</extracomment>
        <translation>Topics</translation>
    </message>
    <message>
        <source>(rejected, no topic)</source>
        <translation>(abgelehnt, kein Topic)</translation>
    </message>
    <message>
        <source>Devices</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>Geräte</translation>
    </message>
</context>
<context>
    <name>loom::replay::Options</name>
    <message>
        <source>Send to this route, such as /sensor/gps: the endpoint&apos;s example, or the body of --payload.</source>
        <translation>An diese Route senden, z. B. /sensor/gps: das Beispiel des Streams oder --payload.</translation>
    </message>
    <message>
        <source>File with the body to send instead of the example. It may contain placeholders.</source>
        <translation>Der zu sendende Inhalt, mit Platzhaltern, anstelle des Beispiels.</translation>
    </message>
    <message>
        <source>Send the payloads of this collection.</source>
        <translation>Die Payloads dieser Sammlung senden.</translation>
    </message>
    <message>
        <source>Send this WAV file in chunks over the audio WebSocket.</source>
        <translation>Diese Audioaufnahme in Stücken über den WebSocket für Audio streamen.</translation>
    </message>
    <message>
        <source>Record the messages that a service reports on its monitor channel to this new file.</source>
        <translation>Was der Monitor eines Dienstes meldet, in diese neue Datei aufzeichnen.</translation>
    </message>
    <message>
        <source>List the endpoints that have an example for --endpoint.</source>
        <translation>Die Streams auflisten, für die --endpoint ein Beispiel kennt.</translation>
    </message>
    <message>
        <source>Speed of the replay, 0.1 to 100 times the original. Default: 1.</source>
        <translation>0.1- bis 100-faches Originaltempo. Standard: 1.</translation>
    </message>
    <message>
        <source>Send at this fixed rate (messages per second).</source>
        <translation>So viele Nachrichten pro Sekunde, gleichmäßig verteilt.</translation>
    </message>
    <message>
        <source>Send as fast as responses arrive. Default for payloads.</source>
        <translation>So schnell, wie die Antworten kommen. Standard für Payloads.</translation>
    </message>
    <message>
        <source>Number of passes; 0 repeats until stopped. Default: 1, or 0 for payloads and WAV files with --duration.</source>
        <translation>Anzahl der Durchläufe; 0 wiederholt bis zum Anhalten. Standard: 1, oder 0 für Payloads und WAV-Dateien mit --duration.</translation>
    </message>
    <message>
        <source>Send or record for this time, such as 30s, 5m or 250ms. Payloads and WAV files are repeated.</source>
        <translation>30s, 5m, 250ms: so lange senden. Payloads und Audioaufnahmen werden wiederholt; oder so lange aufzeichnen.</translation>
    </message>
    <message>
        <source>Number of simulated devices. Each of them sends all messages.</source>
        <translation>So viele Geräte, von denen jedes alles sendet.</translation>
    </message>
    <message>
        <source>Pattern for new device names, with {device} and {n}. Default with --devices: {device}-{n}.</source>
        <translation>Neue Namen für Geräte, mit {device} und {n} darin. {device}-{n} bei --devices.</translation>
    </message>
    <message>
        <source>move: shift all timestamps so that the first message is from now. keep: do not change them. Default: move.</source>
        <translation>move: alle Zeitstempel so verschieben, dass die erste Nachricht von jetzt ist. keep: nicht ändern. Standard: move.</translation>
    </message>
    <message>
        <source>new: give each message a new id. keep: do not change ids. Default: new.</source>
        <translation>new: jeder Nachricht eine neue ID geben. keep: IDs nicht ändern. Standard: new.</translation>
    </message>
    <message>
        <source>Length of an audio chunk, at most 1m. Default: 1s.</source>
        <translation>Wie lang ein Stück der Audioaufnahme ist: bis zu einer Minute, Standard ist 1s.</translation>
    </message>
    <message>
        <source>Header to add to each request. May be repeated.</source>
        <translation>Ein weiterer Header jeder Anfrage. Darf mehrfach vorkommen.</translation>
    </message>
    <message>
        <source>Maximum number of messages in flight. Default: 24.</source>
        <translation>Wie viele Nachrichten auf ihre Antwort warten dürfen. Standard: 24.</translation>
    </message>
    <message>
        <source>Seed for random values. The same seed gives the same values.</source>
        <translation>Macht Zufälliges wiederholbar.</translation>
    </message>
    <message>
        <source>Expect this HTTP status of every response, instead of the recorded or configured one.</source>
        <translation>Was jede Antwort sein muss, unabhängig vom Mitschnitt.</translation>
    </message>
    <message>
        <source>Write the result as JUnit XML.</source>
        <translation>Das Ergebnis als JUnit-XML schreiben.</translation>
    </message>
    <message>
        <source>Language of the output instead of the system’s, such as de.</source>
        <translation>Diese Sprache statt der des Systems verwenden, z. B. de.</translation>
    </message>
    <message>
        <source>Sends test messages to a Loom service, records its traffic and replays recordings.</source>
        <translation>Sendet Payloads an einen Loom-Dienst, zeichnet auf, was er annimmt, und spielt es ab.</translation>
    </message>
    <message>
        <source>The recording to replay.</source>
        <translation>Der abzuspielende Mitschnitt.</translation>
    </message>
    <message>
        <source>URL of the service, http or https. Default: http://127.0.0.1:8000.</source>
        <translation>Der Dienst, http oder https. Standard: http://127.0.0.1:8000.</translation>
    </message>
    <message>
        <source>URL of the monitor channel to record, ws or wss. Default: ws://127.0.0.1:8002.</source>
        <translation>Der aufzuzeichnende Monitor, ws oder wss. Standard: ws://127.0.0.1:8002.</translation>
    </message>
    <message>
        <source>Key or token for the service or its monitor channel. Other users of this machine can read it in the process list: prefer --key-file or the environment variable LOOM_KEY.</source>
        <translation>Der Schlüssel oder das Token, das der Dienst oder der Monitor verlangt. Andere Benutzer dieses Rechners können es in der Prozessliste lesen: Besser sind --key-file oder die Variable LOOM_KEY.</translation>
    </message>
    <message>
        <source>File whose first line is the key. Without this option and --key, the environment variable LOOM_KEY is used; for a monitor channel, LOOM_MONITOR_TOKEN takes precedence over it.</source>
        <translation>Die Datei, deren erste Zeile der Schlüssel ist. Ohne sie und --key gilt LOOM_KEY; für einen Monitor zuerst LOOM_MONITOR_TOKEN.</translation>
    </message>
    <message>
        <source>Same as --key, for a monitor channel.</source>
        <translation>Dasselbe wie --key, für einen Monitor.</translation>
    </message>
    <message>
        <source>PEM file with certificates of certification authorities to trust in addition to the system&apos;s.</source>
        <translation>Zertifikate (PEM) einer Zertifizierungsstelle, der zusätzlich zu denen des Systems vertraut wird.</translation>
    </message>
    <message>
        <source>Exit code: 0 if all messages were sent and all responses were as expected; 1 if not, or if a recording has gaps; 2 for a usage or file error, or if the service cannot be reached.</source>
        <translation>Exitcode: 0, wenn alle Nachrichten gesendet wurden und alle Antworten wie erwartet waren; 1, wenn nicht oder wenn eine Aufzeichnung Lücken hat; 2 bei falschem Aufruf oder Dateifehler oder wenn der Dienst nicht erreichbar ist.</translation>
    </message>
    <message>
        <source>Shorten longer pauses of the recording to this length, such as 30s or 5m. Default: 12h.</source>
        <translation>Längere Pausen des Mitschnitts darauf kürzen: 30s, 5m. Standard ist 12h.</translation>
    </message>
    <message>
        <source>Print a summary of this recording: times, topics, devices, rate and gaps.</source>
        <translation>Ausgeben, was dieser Mitschnitt enthält: Zeiten, Topics, Geräte, Rate und Lücken.</translation>
    </message>
    <message>
        <source>Replay only messages from this time on, such as 2026-01-01T12:00:00Z. Without Z or an offset it is UTC.</source>
        <translation>Nur Nachrichten ab diesem Zeitpunkt wiedergeben: 2026-01-01T12:00:00Z. Ohne Z oder Abstand gilt UTC.</translation>
    </message>
    <message>
        <source>Replay only messages before this time.</source>
        <translation>Nur Nachrichten vor diesem Zeitpunkt wiedergeben.</translation>
    </message>
    <message>
        <source>Replay only messages of this Kafka topic. May be repeated. An empty name selects rejected messages, which have no topic.</source>
        <translation>Nur Nachrichten dieses Kafka-Topics wiedergeben. Kann wiederholt werden. Ein leerer Name wählt abgelehnte Nachrichten, die kein Topic haben.</translation>
    </message>
    <message>
        <source>Replay only messages of this device. May be repeated.</source>
        <translation>Nur Nachrichten dieses Geräts wiedergeben. Kann wiederholt werden.</translation>
    </message>
</context>
<context>
    <name>loom::replay::Progress</name>
    <message>
        <source>%1 sent</source>
        <extracomment>Numbers of messages in one line: short</extracomment>
        <translation>%1 gesendet</translation>
    </message>
    <message>
        <source>%1 in flight</source>
        <extracomment>Sent, no response yet</extracomment>
        <translation>%1 offen</translation>
    </message>
    <message>
        <source>%1 late</source>
        <extracomment>Sent after the time due</extracomment>
        <translation>%1 verspätet</translation>
    </message>
    <message>
        <source>%1 not as expected</source>
        <extracomment>Responses</extracomment>
        <translation>%1 unerwartet</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>A rate; &quot;/s&quot; means &quot;per second&quot;</extracomment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>next in %1 · press Enter to skip</source>
        <extracomment>The next message is sent in %1</extracomment>
        <translation>nächste in %1 · Enter überspringt</translation>
    </message>
    <message>
        <source>next in %1</source>
        <extracomment>The next message is sent in %1</extracomment>
        <translation>nächste in %1</translation>
    </message>
</context>
<context>
    <name>loom::replay::Quantities</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Byte</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <extracomment>Days and hours</extracomment>
        <translation>%1 d %2 h</translation>
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
        <translation>%1 wird in %2 aufgezeichnet; Strg+C beendet</translation>
    </message>
    <message>
        <source>messages: %1</source>
        <translation>Nachrichten: %1</translation>
    </message>
    <message>
        <source>Recorded</source>
        <extracomment>A label of at most 12 letters; %2 is a file</extracomment>
        <translation>Mitschnitt</translation>
    </message>
    <message>
        <source>messages: %1, in %2</source>
        <translation>Nachrichten: %1, in %2</translation>
    </message>
    <message>
        <source>Dropped</source>
        <extracomment>A label of at most 12 letters; messages</extracomment>
        <translation>Ausgelassen</translation>
    </message>
    <message numerus="yes">
        <source>%n by the service, because there were too many</source>
        <translation>
            <numerusform>%n, für die der Monitor keinen Platz hatte</numerusform>
            <numerusform>%n, für die der Monitor keinen Platz hatte</numerusform>
        </translation>
    </message>
    <message>
        <source>Truncated</source>
        <extracomment>A label of at most 12 letters; messages whose payload the service sent only in part</extracomment>
        <translation>Gekürzt</translation>
    </message>
    <message numerus="yes">
        <source>%n too long to be recorded completely, cannot be replayed</source>
        <translation>
            <numerusform>%n zu lang und daher unvollständig, nicht abspielbar</numerusform>
            <numerusform>%n zu lang und daher unvollständig, nicht abspielbar</numerusform>
        </translation>
    </message>
    <message>
        <source>The recording has a gap: %1 Reconnecting; messages of this time will be missing.</source>
        <translation>Die Aufzeichnung hat eine Lücke: %1 Es wird erneut versucht; was der Dienst inzwischen annimmt, fehlt.</translation>
    </message>
    <message>
        <source>Recording resumed after a gap of %1</source>
        <translation>Die Aufzeichnung geht weiter, nach einer Lücke von %1</translation>
    </message>
    <message>
        <source>%1, not connected, gaps: %2</source>
        <extracomment>%1 is &quot;messages: 12&quot;, %2 the total length of the gaps</extracomment>
        <translation>%1, keine Verbindung, Lücken: %2</translation>
    </message>
    <message>
        <source>Gaps</source>
        <extracomment>A label of at most 12 letters; times without a connection. %1 is their total length</extracomment>
        <translation>Lücken</translation>
    </message>
    <message numerus="yes">
        <source>%n without a connection (%1): messages of this time are missing</source>
        <translation>
            <numerusform>%n ohne Verbindung (%1): Was der Dienst dabei annahm, fehlt</numerusform>
            <numerusform>%n ohne Verbindung (%1): Was der Dienst dabei annahm, fehlt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loom::replay::RecordingScan</name>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>loom::replay::SendCommand</name>
    <message>
        <source>no response within 10 s</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2. Check that the service is running, or set another address with --to</source>
        <translation>%1 ist nicht erreichbar: %2. Läuft der Dienst dort? --to nennt einen anderen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <extracomment>A label of at most 12 letters; lines of the recording</extracomment>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>lines: %1</source>
        <translation>Zeilen: %1</translation>
    </message>
    <message>
        <source>Gaps</source>
        <extracomment>A label of at most 12 letters; times without a connection while recording. %1 is their total length</extracomment>
        <translation>Lücken</translation>
    </message>
    <message numerus="yes">
        <source>%n in the recording (%1): messages of this time are missing</source>
        <translation>
            <numerusform>%n in der Aufzeichnung (%1): Was der Dienst dabei annahm, fehlt</numerusform>
            <numerusform>%n in der Aufzeichnung (%1): Was der Dienst dabei annahm, fehlt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loom::replay::Summary</name>
    <message>
        <source>none</source>
        <extracomment>No response</extracomment>
        <translation>keine</translation>
    </message>
    <message>
        <source>p50 %1 ms, p90 %2 ms, p99 %3 ms, max %4 ms</source>
        <extracomment>Percentiles of the response time: 50 % (median) is %1, 90 % is %2, 99 % is %3, the maximum is %4</extracomment>
        <translation>p50 %1 ms, p90 %2 ms, p99 %3 ms, max %4 ms</translation>
    </message>
    <message numerus="yes">
        <source>%n sent more than 100 ms late</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%n mehr als 100 ms nach dem Soll-Zeitpunkt gesendet</numerusform>
            <numerusform>%n mehr als 100 ms nach dem Soll-Zeitpunkt gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2 (%3/s), %4</source>
        <extracomment>Number of messages, time, messages per second, size</extracomment>
        <translation>%1 in %2 (%3/s), %4</translation>
    </message>
    <message>
        <source>Sent</source>
        <extracomment>This and those below are labels in a column: at most 12 letters, or 6 Chinese characters</extracomment>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Responses</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Latency</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Late</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>Ohne Antwort</translation>
    </message>
    <message>
        <source>As expected</source>
        <extracomment>A label of at most 12 letters, and numbers of responses</extracomment>
        <translation>Wie erwartet</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>401: the service requires a key, and none was sent. Set one with --key-file or LOOM_KEY.</source>
        <translation>401: Der Dienst verlangt einen Schlüssel, und es wurde keiner gesendet. --key-file oder LOOM_KEY gibt einen an.</translation>
    </message>
    <message>
        <source>401: the service does not accept the key. It is unknown, revoked or expired: ask the operator of the service for a new one.</source>
        <translation>401: Der Dienst nimmt den Schlüssel nicht an. Er ist unbekannt, zurückgezogen oder abgelaufen: Bitten Sie den Betreiber des Dienstes um einen anderen.</translation>
    </message>
    <message>
        <source>403: the key does not permit some of these messages. Ask the operator of the service for the scope of the message type, or for the device.</source>
        <translation>403: Der Schlüssel erlaubt einige dieser Nachrichten nicht. Bitten Sie den Betreiber des Dienstes um das Recht für den Stream oder für das Gerät.</translation>
    </message>
    <message numerus="yes">
        <source>at least %n unsent</source>
        <extracomment>Messages of a run that was stopped</extracomment>
        <translation>
            <numerusform>mindestens %n nicht gesendet</numerusform>
            <numerusform>mindestens %n nicht gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsent</source>
        <extracomment>Messages of a run that was stopped</extracomment>
        <translation>
            <numerusform>%n nicht gesendet</numerusform>
            <numerusform>%n nicht gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>before the end</source>
        <translation>vor dem Ende</translation>
    </message>
    <message>
        <source>Stopped</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>nothing was sent</source>
        <translation>nichts wurde gesendet</translation>
    </message>
    <message numerus="yes">
        <source>%n due but not sent: the service is slower than the schedule</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%n fällig, aber nicht gesendet: der Dienst ist langsamer als der Zeitplan</numerusform>
            <numerusform>%n fällig, aber nicht gesendet: der Dienst ist langsamer als der Zeitplan</numerusform>
        </translation>
    </message>
    <message>
        <source>Since due</source>
        <extracomment>A label of at most 12 letters; response times measured from the time at which the message was due</extracomment>
        <translation>Ab Soll</translation>
    </message>
</context>
<context>
    <name>loom::replay::Wording</name>
    <message>
        <source>no answer from %1 within the timeout</source>
        <translation>keine rechtzeitige Antwort von %1</translation>
    </message>
    <message>
        <source>%1 ended: %2</source>
        <translation>Verbindung zu %1 beendet: %2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>is not valid JSON: %1</source>
        <translation>ist kein JSON: %1</translation>
    </message>
    <message>
        <source>is not an event: it has no &quot;route&quot;</source>
        <translation>ist kein Ereignis: &quot;route&quot; fehlt</translation>
    </message>
    <message>
        <source>%1 already exists: choose another name or remove the file</source>
        <translation>%1 existiert bereits: Wählen Sie einen anderen Namen oder löschen Sie die Datei</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>%1:1: is not a recording that this version can read: expected an object with &quot;loom_capture&quot;: 1</source>
        <translation>%1:1: ist kein Mitschnitt, den diese Version lesen kann: Die erste Zeile wäre ein Objekt mit &quot;loom_capture&quot;: 1</translation>
    </message>
    <message>
        <source>is longer than 64 MiB</source>
        <translation>ist länger als 64 MiB</translation>
    </message>
    <message>
        <source>has only %1 of the %2 bytes of the message and cannot be replayed</source>
        <translation>enthält nur %1 der %2 Byte der Nachricht und kann nicht abgespielt werden</translation>
    </message>
    <message>
        <source>was recorded without the message and cannot be replayed</source>
        <translation>wurde ohne Nachricht mitgeschnitten und kann nicht abgespielt werden</translation>
    </message>
    <message>
        <source>is not a collection that this version can read: expected an object with &quot;loom_collection&quot;: 1</source>
        <translation>ist keine Payload-Sammlung, die diese Version lesen kann: Sie wäre ein Objekt mit &quot;loom_collection&quot;: 1</translation>
    </message>
    <message>
        <source>%1 must be a list of payloads</source>
        <translation>%1 muss eine Liste von Payloads sein</translation>
    </message>
    <message>
        <source>%1 must be an object</source>
        <translation>%1 muss ein Objekt sein</translation>
    </message>
    <message>
        <source>%1 must be a string</source>
        <translation>%1 muss ein String sein</translation>
    </message>
    <message>
        <source>%1 has both &quot;route&quot; and &quot;websocket&quot;: remove one of them</source>
        <translation>%1 hat &quot;route&quot; und &quot;websocket&quot;: Lassen Sie eines davon weg</translation>
    </message>
    <message>
        <source>%1 must be a path such as &quot;/sensor/gps&quot;</source>
        <translation>%1 muss ein Pfad wie &quot;/sensor/gps&quot; sein</translation>
    </message>
    <message>
        <source>%1 must be &quot;/audio/stream/{device_id}&quot;</source>
        <translation>%1 muss &quot;/audio/stream/{device_id}&quot; sein</translation>
    </message>
    <message>
        <source>%1 must be the text of the body: a string or a list of lines</source>
        <translation>%1 muss der Text des Inhalts sein: ein String oder eine Liste seiner Zeilen</translation>
    </message>
    <message>
        <source>%1 must be an object of header names and values</source>
        <translation>%1 muss ein Objekt aus Namen und Werten sein</translation>
    </message>
    <message>
        <source>%1 must be an HTTP status from 100 to 599</source>
        <translation>%1 muss ein HTTP-Status sein, 100 bis 599</translation>
    </message>
    <message>
        <source>%1 is unknown. Known members: %2</source>
        <translation>%1 ist unbekannt. Es gibt %2</translation>
    </message>
    <message>
        <source>Invalid pattern &apos;%1&apos; for device names: use letters, digits, &apos;_&apos; and &apos;-&apos;, and the placeholders {device} and {n}, as in &apos;{device}-{n}&apos;</source>
        <translation>„%1“ ergibt keine Gerätenamen: Sie bestehen aus Buchstaben, Ziffern, „_“ und „-“, und das Muster darf {device} und {n} enthalten, wie in „{device}-{n}“</translation>
    </message>
    <message>
        <source>The pattern &apos;%1&apos; gives all devices the same name: add {device} or {n}</source>
        <translation>„%1“ gäbe allen Geräten denselben Namen: Fügen Sie {device} oder {n} ein</translation>
    </message>
    <message>
        <source>Invalid header &apos;%1&apos;: use the form &apos;Name: value&apos;</source>
        <translation>„%1“ ist kein Header: Schreiben Sie „Name: Wert“</translation>
    </message>
    <message>
        <source>the connection closed before a response arrived</source>
        <translation>die Verbindung endete, bevor eine Antwort kam</translation>
    </message>
    <message>
        <source>the service&apos;s schema</source>
        <translation>das Schema des Dienstes</translation>
    </message>
    <message>
        <source>the placeholder that starts with &quot;{{&quot; has no closing &quot;}}&quot;. For two literal braces in a string, write \u007b\u007b</source>
        <translation>&quot;{{&quot; beginnt einen Platzhalter, den kein &quot;}}&quot; beendet. Für zwei Klammern in einem String schreiben Sie \u007b\u007b</translation>
    </message>
    <message>
        <source>%1 is not a placeholder. Use {{uuid}}, {{now}}, {{seq}}, {{random 30 250}} or {{pick a b c}}</source>
        <translation>%1 ist kein Platzhalter. Es gibt {{uuid}}, {{now}}, {{seq}}, {{random 30 250}} und {{pick a b c}}</translation>
    </message>
    <message>
        <source>%1 has no arguments: write %2</source>
        <translation>%1 erlaubt nichts nach dem Namen: Schreiben Sie %2</translation>
    </message>
    <message>
        <source>%1 is text: write it in quotes, &quot;%2&quot;</source>
        <translation>%1 ist Text: Schreiben Sie &quot;%2&quot;, in Anführungszeichen</translation>
    </message>
    <message>
        <source>%1 needs two numbers, the minimum and the maximum: {{random 30 250}}</source>
        <translation>%1 braucht zwei Zahlen, die kleinste und die größte: {{random 30 250}}</translation>
    </message>
    <message>
        <source>%1 has the maximum first: write {{random %2 %3}}</source>
        <translation>in %1 steht die größere Zahl zuerst: Schreiben Sie {{random %2 %3}}</translation>
    </message>
    <message>
        <source>%1 is out of range: numbers are exact up to 9007199254740992</source>
        <translation>%1 geht zu weit: Zahlen sind bis 9007199254740992 exakt</translation>
    </message>
    <message>
        <source>{{pick}} needs a list of values: {{pick a b c}}</source>
        <translation>{{pick}} braucht etwas zur Auswahl: {{pick a b c}}</translation>
    </message>
    <message>
        <source>%1 contains the text &apos;%2&apos;: write it in quotes, &quot;{{pick …}}&quot;</source>
        <translation>%1 enthält „%2“, das ist Text: Schreiben Sie &quot;{{pick …}}&quot;, in Anführungszeichen</translation>
    </message>
    <message>
        <source>the speed must be from 0.1 to 100</source>
        <translation>die Geschwindigkeit muss das 0.1- bis 100-Fache des Originals sein</translation>
    </message>
    <message>
        <source>the rate must be above 0 and at most 100000 messages per second</source>
        <translation>die Rate muss über 0 und höchstens 100000 pro Sekunde sein</translation>
    </message>
    <message>
        <source>the number of passes must be 1 or more, or 0 to repeat until stopped</source>
        <translation>die Anzahl der Durchläufe muss mindestens 1 sein, oder 0 für endlos</translation>
    </message>
    <message>
        <source>the duration must not be negative</source>
        <translation>die Dauer darf nicht negativ sein</translation>
    </message>
    <message>
        <source>the number of messages in flight must be from 1 to 10000</source>
        <translation>1 bis 10000 Nachrichten können gleichzeitig offen sein</translation>
    </message>
    <message>
        <source>Invalid service address &apos;%1&apos;: use the form http://127.0.0.1:8000</source>
        <translation>„%1“ ist keine Adresse eines Dienstes: Sie sieht aus wie http://127.0.0.1:8000</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>%1 is not a WAV file</source>
        <translation>%1 ist keine WAV-Datei</translation>
    </message>
    <message>
        <source>%1 has no &quot;fmt &quot; chunk, which describes the encoding</source>
        <translation>%1 sagt nicht, wie der Ton codiert ist: Der Block &quot;fmt &quot; fehlt</translation>
    </message>
    <message>
        <source>%1 has no channels, no sample rate or no samples</source>
        <translation>%1 hat keine Kanäle, keine Abtastrate oder keine Samples</translation>
    </message>
    <message>
        <source>%1 contains no sound</source>
        <translation>%1 enthält keinen Ton</translation>
    </message>
    <message>
        <source>%1, chunk %2</source>
        <translation>%1, Stück %2</translation>
    </message>
    <message>
        <source>was rejected before the whole message arrived and cannot be replayed</source>
        <translation>wurde abgelehnt, bevor alles angekommen war, und kann nicht abgespielt werden</translation>
    </message>
    <message>
        <source>warning: the key is sent to %1 unencrypted, and others on the network can read it. Use https:// or wss://.</source>
        <translation>Warnung: Der Schlüssel wird unverschlüsselt zu %1 übertragen, andere im Netz können ihn mitlesen. Verwenden Sie https:// oder wss://.</translation>
    </message>
    <message>
        <source>is not a valid gap: &quot;from&quot; and &quot;to&quot; must be times in milliseconds</source>
        <translation>ist keine Lücke: &quot;from&quot; und &quot;to&quot; sind keine Zeiten in Millisekunden</translation>
    </message>
    <message>
        <source>This WAV file is compressed; its waveform cannot be shown.</source>
        <translation>Der Ton dieser WAV-Datei ist komprimiert und kann nicht gezeichnet werden.</translation>
    </message>
</context>
</TS>
