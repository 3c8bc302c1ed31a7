<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>OutcomeText</name>
    <message>
        <source>Rejected with %1 %2: %3</source>
        <translation>Rechazado con %1 %2: %3</translation>
    </message>
    <message>
        <source>Stored in topic %1, partition %2, offset %3.</source>
        <translation>Almacenado en el topic %1, partición %2, offset %3.</translation>
    </message>
    <message>
        <source>Received at %1. Kafka acknowledged the record after %2. The response was sent after %3.</source>
        <translation>Llegó a las %1. Kafka lo confirmó tras %2; se respondió tras %3.</translation>
    </message>
    <message>
        <source>Received at %1. The response was sent after %2.</source>
        <translation>Llegó a las %1, se respondió tras %2.</translation>
    </message>
    <message>
        <source>Message type: %1</source>
        <translation>Tipo de mensaje: %1</translation>
    </message>
    <message>
        <source>Device: %1</source>
        <translation>Dispositivo: %1</translation>
    </message>
    <message>
        <source>Message ID: %1</source>
        <translation>Id. del mensaje: %1</translation>
    </message>
    <message>
        <source>Request ID: %1</source>
        <translation>Id. de la petición: %1</translation>
    </message>
</context>
<context>
    <name>loom::AppearanceMenu</name>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apariencia</translation>
    </message>
    <message>
        <source>&amp;System default</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clara</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscura</translation>
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
            <numerusform>%Ln canal</numerusform>
            <numerusform>%Ln canales</numerusform>
        </translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Save audio…</source>
        <translation>Guardar audio…</translation>
    </message>
    <message>
        <source>Opens the audio in this desktop&apos;s default program for such files</source>
        <translation>Abre el audio en el programa con el que este escritorio reproduce esos archivos</translation>
    </message>
    <message>
        <source>Saves the audio to a file, unchanged</source>
        <translation>Escribe el audio en un archivo, tal como se envió</translation>
    </message>
    <message>
        <source>The audio</source>
        <translation>El audio</translation>
    </message>
    <message>
        <source>The service sent only the beginning of this message. To see the audio of further messages, choose a larger payload limit in the filter above.</source>
        <translation>El servicio solo ha enviado el principio de este mensaje. Pida más de cada payload en el filtro de arriba para ver el audio de los siguientes.</translation>
    </message>
    <message>
        <source>The audio is not valid base64.</source>
        <translation>El audio no es base64 válido.</translation>
    </message>
    <message>
        <source>This is not a WAV file with audio data.</source>
        <translation>Esto no es un archivo WAV con sonido.</translation>
    </message>
    <message>
        <source>The waveform of this format cannot be shown.</source>
        <translation>La forma de onda de este formato no se muestra.</translation>
    </message>
    <message>
        <source>peak %1</source>
        <extracomment>The loudest sample; %1 is a percentage of full scale</extracomment>
        <translation>pico %1</translation>
    </message>
    <message>
        <source>This desktop has no program for %1 files. Save the audio, and open it with a program of your choice.</source>
        <translation>Este escritorio no tiene ningún programa para archivos %1. Guarde el audio y ábralo con un programa de su elección.</translation>
    </message>
    <message>
        <source>Save the audio</source>
        <translation>Guardar el audio</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <extracomment>%1 is a file, %2 is the system&apos;s reason</extracomment>
        <translation>No se puede escribir %1: %2</translation>
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
        <translation>Archivo de una CA privada</translation>
    </message>
    <message>
        <source>only for wss:// with a private CA: its certificate (PEM file)</source>
        <translation>solo para wss:// con un certificado de su propia CA (un archivo PEM)</translation>
    </message>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>E&amp;legir…</translation>
    </message>
    <message>
        <source>Trust a private CA</source>
        <translation>Confiar en una CA privada</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificados (*.pem *.crt *.cer)</translation>
    </message>
</context>
<context>
    <name>loom::CollectionPane</name>
    <message>
        <source>New payload</source>
        <translation>Nuevo payload</translation>
    </message>
    <message>
        <source>&amp;New collection</source>
        <translation>&amp;Nueva colección</translation>
    </message>
    <message>
        <source>&amp;Open collection…</source>
        <translation>A&amp;brir colección…</translation>
    </message>
    <message>
        <source>&amp;Save collection</source>
        <translation>&amp;Guardar colección</translation>
    </message>
    <message>
        <source>Save collection &amp;as…</source>
        <translation>Guardar colección co&amp;mo…</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>&amp;Añadir</translation>
    </message>
    <message>
        <source>Rena&amp;me</source>
        <translation>Re&amp;nombrar</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Payloads of the collection</source>
        <translation>Payloads de la colección</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Nueva colección</translation>
    </message>
    <message>
        <source>%1 (not saved)</source>
        <extracomment>%1 is the name of a collection</extracomment>
        <translation>%1 (sin guardar)</translation>
    </message>
    <message>
        <source>This collection</source>
        <translation>Esta colección</translation>
    </message>
    <message>
        <source>%1. Correct this to save the collection.</source>
        <extracomment>%1 is a sentence that names the error, such as “This collection: payload 2 has no name”</extracomment>
        <translation>%1. La colección no se guardará hasta que se corrija.</translation>
    </message>
    <message>
        <source>Open a collection</source>
        <translation>Abrir una colección</translation>
    </message>
    <message>
        <source>Collections (*.json)</source>
        <translation>Colecciones (*.json)</translation>
    </message>
    <message>
        <source>Save the collection</source>
        <translation>Guardar la colección</translation>
    </message>
    <message>
        <source>Collection not saved</source>
        <translation>Colección no guardada</translation>
    </message>
    <message>
        <source>“%1” has unsaved changes. Save them first?</source>
        <translation>«%1» tiene cambios que no están en ningún archivo. ¿Desea guardarlos antes?</translation>
    </message>
    <message>
        <source>Starts an empty collection of payloads</source>
        <translation>Empieza una colección de payloads vacía</translation>
    </message>
    <message>
        <source>Opens a collection of payloads</source>
        <translation>Abre una colección de payloads</translation>
    </message>
    <message>
        <source>Saves the collection</source>
        <translation>Guarda la colección</translation>
    </message>
    <message>
        <source>Saves the collection under another name</source>
        <translation>Guarda la colección con otro nombre</translation>
    </message>
</context>
<context>
    <name>loom::ComparisonDialog</name>
    <message>
        <source>Compare two messages</source>
        <translation>Comparar dos mensajes</translation>
    </message>
    <message>
        <source>&amp;Show equal members</source>
        <translation>&amp;Mostrar los miembros iguales</translation>
    </message>
    <message>
        <source>Members of both messages</source>
        <translation>Miembros de ambos mensajes</translation>
    </message>
    <message>
        <source>Both messages are equal.</source>
        <extracomment>Facts, headers and members of the payload</extracomment>
        <translation>Ambos mensajes son iguales.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln members differ.</source>
        <translation>
            <numerusform>%Ln miembro difiere.</numerusform>
            <numerusform>%Ln miembros difieren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln members are equal.</source>
        <extracomment>Facts, headers and members of the payload</extracomment>
        <translation>
            <numerusform>%Ln es igual.</numerusform>
            <numerusform>%Ln son iguales.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln differences are listed.</source>
        <translation>
            <numerusform>Se muestra %Ln diferencia.</numerusform>
            <numerusform>Se muestran las primeras %Ln diferencias.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The comparison stopped after %Ln members.</source>
        <translation>
            <numerusform>La comparación terminó tras %Ln miembro.</numerusform>
            <numerusform>La comparación terminó tras %Ln miembros.</numerusform>
        </translation>
    </message>
    <message>
        <source>A payload is truncated: only its beginning was compared.</source>
        <translation>Solo está aquí el principio de un payload; el resto no se comparó.</translation>
    </message>
</context>
<context>
    <name>loom::ComparisonModel</name>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Cabecera</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Payload</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Miembro</translation>
    </message>
</context>
<context>
    <name>loom::ConnectPage</name>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Co&amp;nnect</source>
        <translation>Co&amp;nectar</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Desconectar</translation>
    </message>
    <message>
        <source>Host and port of the service&apos;s monitor channel</source>
        <translation>Host y puerto del canal de monitorización del servicio</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>D&amp;irección</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Not connected; retrying automatically</source>
        <translation>No hay conexión; se reintenta automáticamente</translation>
    </message>
    <message>
        <source>only if the service requires one</source>
        <translation>solo si el servicio pide uno</translation>
    </message>
    <message>
        <source>A key with the scope monitor:watch, or the service&apos;s LOOM_MONITOR_TOKEN. Send and Replay use the key as well, for this service only.</source>
        <translation>Una clave con el permiso monitor:watch o el LOOM_MONITOR_TOKEN del servicio. Una clave se usa también para enviar y reproducir, pero solo con este servicio.</translation>
    </message>
    <message>
        <source>&amp;Key or token</source>
        <translation>Clave o &amp;token</translation>
    </message>
    <message>
        <source>&amp;Private CA</source>
        <translation>CA &amp;privada</translation>
    </message>
    <message>
        <source>The key or token is stored in this desktop&apos;s keychain.</source>
        <translation>La clave o el token se guarda en el llavero de este escritorio.</translation>
    </message>
    <message>
        <source>No keychain is available: the key or token is kept only until this window closes. Enter it again the next time.</source>
        <translation>Aquí no hay ningún llavero activo: la clave o el token se conserva hasta que se cierre esta ventana y después habrá que introducirlo de nuevo.</translation>
    </message>
    <message>
        <source>⚠ The key or token is sent to %1 unencrypted, and others on the network can read it. Use wss:// if the service has TLS.</source>
        <translation>⚠ Viaja a %1 sin cifrar y otros en la red pueden leerlo. Use wss:// si el servicio tiene TLS.</translation>
    </message>
    <message>
        <source>&amp;Recent services (Return: connect, Delete: forget)</source>
        <translation>Servicios &amp;recientes (Intro conecta, Supr olvida)</translation>
    </message>
    <message>
        <source>&amp;Service name</source>
        <translation>No&amp;mbre del servicio</translation>
    </message>
    <message>
        <source>This console shows the messages that a Loom service receives and stores in Kafka.
Enter the address of the service&apos;s monitor port: localhost:8002 for a service on this computer.
Press Return to connect.</source>
        <translation>Esta consola muestra lo que un servicio Loom recibe y almacena en Kafka.
Introduzca la dirección del puerto de monitorización del servicio: localhost:8002 para uno de este equipo.
Pulse Intro para conectar.</translation>
    </message>
    <message>
        <source>A service listens for consoles on its LOOM_MONITOR_PORT (8002 by default).</source>
        <translation>Un servicio espera a las consolas en su LOOM_MONITOR_PORT, que es 8002 por omisión.</translation>
    </message>
</context>
<context>
    <name>loom::ConnectionLabel</name>
    <message>
        <source>Not connected</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Conectando con %1…</translation>
    </message>
    <message>
        <source>Connected to %1, Loom %2</source>
        <translation>Conectado a %1, Loom %2</translation>
    </message>
    <message>
        <source>Not connected to %1, retrying in %2 s</source>
        <translation>Sin conexión con %1, nuevo intento en %2&#xa0;s</translation>
    </message>
    <message>
        <source>Not connected to %1: see Connect</source>
        <translation>Sin conexión con %1: véase «Conectar»</translation>
    </message>
    <message>
        <source>Connection state</source>
        <translation>Estado de la conexión</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>loom::ConnectionsModel</name>
    <message>
        <source>(none yet)</source>
        <extracomment>No device is known yet</extracomment>
        <translation>(ninguno todavía)</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>%1 is a time such as &quot;3 min 12 s&quot;</extracomment>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocolo</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tasa</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Última actividad</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Último error</translation>
    </message>
    <message>
        <source>Last device</source>
        <translation>Último dispositivo</translation>
    </message>
    <message>
        <source>Since (%1)</source>
        <extracomment>%1 is the zone of the times below, such as UTC+01:00</extracomment>
        <translation>Desde (%1)</translation>
    </message>
</context>
<context>
    <name>loom::ConnectionsPage</name>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Desconectar</translation>
    </message>
    <message>
        <source>Show its &amp;traffic</source>
        <translation>Mostrar su &amp;tráfico</translation>
    </message>
    <message>
        <source>Closes this client&apos;s connection. The client may connect again</source>
        <translation>Cierra la conexión de este cliente; puede volver a conectarse</translation>
    </message>
    <message>
        <source>Search connections</source>
        <translation>Buscar en las conexiones</translation>
    </message>
    <message>
        <source>No client is connected. A client appears here with its first request.</source>
        <translation>No hay nadie conectado. Un dispositivo aparece aquí con su primera petición.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 found</source>
        <extracomment>Connections that match the search; %1 is the number of all connections</extracomment>
        <translation>
            <numerusform>%Ln de %1 encontrada</numerusform>
            <numerusform>%Ln de %1 encontradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connected</source>
        <extracomment>Connections</extracomment>
        <translation>
            <numerusform>%Ln conexión</numerusform>
            <numerusform>%Ln conexiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more not listed by the service</source>
        <extracomment>Connections; the service lists a few thousand at most</extracomment>
        <translation>
            <numerusform>%Ln más que el servicio no muestra</numerusform>
            <numerusform>%Ln más que el servicio no muestra</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Disconnect…</source>
        <translation>&amp;Desconectar…</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Desconectar</translation>
    </message>
    <message>
        <source>Disconnect %1?</source>
        <translation>¿Desconectar %1?</translation>
    </message>
    <message>
        <source>Its connection is closed at once, and its requests in flight get no response. It may connect again.</source>
        <translation>Su conexión se cierra de inmediato y lo que tiene en curso queda sin respuesta. El cliente puede volver a conectarse.</translation>
    </message>
    <message>
        <source>Your key lacks the scope monitor:send: ask the operator of the service</source>
        <translation>A su clave le falta el permiso monitor:send: pregunte al operador del servicio</translation>
    </message>
    <message>
        <source>Your key does not allow you to close connections. Ask the operator of the service for a key with the scope monitor:send.</source>
        <translation>Su clave no permite terminar conexiones. Pida al operador del servicio una clave con el permiso monitor:send.</translation>
    </message>
    <message>
        <source>Shows the messages of this connection under Traffic</source>
        <translation>Muestra los mensajes de esta conexión en Tráfico</translation>
    </message>
    <message>
        <source>Search address, device, error…</source>
        <translation>Buscar dirección, dispositivo, error…</translation>
    </message>
    <message>
        <source>%1 (last device: %2)</source>
        <translation>%1 (último dispositivo: %2)</translation>
    </message>
    <message>
        <source>Not connected to a service: its connections are unknown.</source>
        <translation>Sin conexión con un servicio: no se conocen sus conexiones.</translation>
    </message>
</context>
<context>
    <name>loom::Console</name>
    <message>
        <source>● Recording</source>
        <translation>● Grabando</translation>
    </message>
</context>
<context>
    <name>loom::ConsoleOptions</name>
    <message>
        <source>Connect to this service at start.</source>
        <translation>Conectar enseguida con este servicio.</translation>
    </message>
    <message>
        <source>Use this language instead of the desktop’s, such as de.</source>
        <translation>Usar este idioma en lugar del idioma del escritorio, por ejemplo «de».</translation>
    </message>
    <message>
        <source>--help lists the options.</source>
        <translation>--help muestra las opciones.</translation>
    </message>
    <message>
        <source>“%1” is not an option. Did you mean --connect %1?</source>
        <translation>«%1» no es una opción. ¿Quería decir --connect %1?</translation>
    </message>
    <message>
        <source>Shows the messages that pass through a Loom service. The key or token is read from LOOM_MONITOR_TOKEN, or else from LOOM_KEY.</source>
        <translation>Muestra lo que pasa por un servicio Loom. La clave o el token, si lo hay, se toma de LOOM_MONITOR_TOKEN o, si falta, de LOOM_KEY.</translation>
    </message>
    <message>
        <source>Keep keys and tokens in memory only, until the program ends.</source>
        <translation>Conservar las claves y los tokens hasta que termine el programa, en ningún otro sitio.</translation>
    </message>
    <message>
        <source>Trust the certification authority in this PEM file, in addition to those of the system.</source>
        <translation>Certificados (PEM) de una autoridad de certificación en la que confiar además de las del sistema.</translation>
    </message>
</context>
<context>
    <name>loom::Credential</name>
    <message>
        <source>The key contains a line end or another control character. Copy it again.</source>
        <translation>La clave contiene un fin de línea u otro carácter de control. Cópiela de nuevo.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 no se puede leer: %2</translation>
    </message>
    <message>
        <source>%1 has no key in its first line</source>
        <translation>%1 no tiene ninguna clave en su primera línea</translation>
    </message>
</context>
<context>
    <name>loom::DevicePane</name>
    <message>
        <source>Rejected messages of this device since the console connected</source>
        <translation>Rechazos de este dispositivo desde que la consola está conectada</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazados</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Último</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primero</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Stored: %1 (%2)</source>
        <translation>Almacenados: %1 (%2)</translation>
    </message>
    <message>
        <source>Rejected: %1</source>
        <translation>Rechazados: %1</translation>
    </message>
    <message>
        <source>Last message: %1</source>
        <translation>Último mensaje: %1</translation>
    </message>
    <message>
        <source>Message types: %1</source>
        <translation>Tipos de mensaje: %1</translation>
    </message>
</context>
<context>
    <name>loom::DevicesModel</name>
    <message>
        <source>%1 ago</source>
        <extracomment>%1 is a time such as &quot;3 min 12 s&quot;</extracomment>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Última actividad</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tasa</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Almacenados</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazados</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Message types</source>
        <translation>Tipos de mensaje</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Último error</translation>
    </message>
    <message>
        <source>Last 5 minutes</source>
        <translation>Últimos 5 minutos</translation>
    </message>
    <message>
        <source>Mean %1, maximum %2</source>
        <translation>Media %1, máximo %2</translation>
    </message>
</context>
<context>
    <name>loom::DevicesPage</name>
    <message>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>Show its &amp;traffic</source>
        <translation>Mostrar su &amp;tráfico</translation>
    </message>
    <message>
        <source>Shows the messages of this device under Traffic</source>
        <translation>Muestra los mensajes de este dispositivo en Tráfico</translation>
    </message>
    <message>
        <source>Search devices</source>
        <translation>Buscar en los dispositivos</translation>
    </message>
    <message>
        <source>Search device, message type, error…</source>
        <translation>Buscar dispositivo, tipo de mensaje, error…</translation>
    </message>
    <message>
        <source>Not connected to a service: its devices are unknown.</source>
        <translation>Sin conexión con un servicio: no se conocen sus dispositivos.</translation>
    </message>
    <message>
        <source>No device has sent a message yet. The service counts devices while a console is connected.</source>
        <translation>Ningún dispositivo ha enviado un mensaje todavía. El servicio cuenta los dispositivos mientras hay una consola conectada.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 found</source>
        <extracomment>Devices that match the search; %1 is the number of all devices</extracomment>
        <translation>
            <numerusform>%Ln de %1 encontrado</numerusform>
            <numerusform>%Ln de %1 encontrados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seen while consoles were connected</source>
        <extracomment>Devices</extracomment>
        <translation>
            <numerusform>%Ln visto con consolas conectadas</numerusform>
            <numerusform>%Ln vistos con consolas conectadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loom::DifferencesView</name>
    <message>
        <source>no response</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalle</translation>
    </message>
    <message>
        <source>any status</source>
        <translation>cualquier respuesta</translation>
    </message>
    <message>
        <source>Responses that are not as expected</source>
        <translation>Respuestas no conformes</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Esperado</translation>
    </message>
</context>
<context>
    <name>loom::EventFile</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <extracomment>%1 is a file, %2 is the system&apos;s reason</extracomment>
        <translation>No se puede escribir %1: %2</translation>
    </message>
</context>
<context>
    <name>loom::EventPane</name>
    <message>
        <source>partition %1, offset %2</source>
        <translation>partición %1, offset %2</translation>
    </message>
    <message>
        <source>Select a message above to see its contents.</source>
        <translation>Elija arriba un mensaje para ver su contenido.</translation>
    </message>
    <message>
        <source>Message details</source>
        <translation>Acerca del mensaje</translation>
    </message>
    <message>
        <source>Reasons for the rejection</source>
        <translation>Por qué se rechazó</translation>
    </message>
    <message>
        <source>Payload as a tree</source>
        <translation>Payload en árbol</translation>
    </message>
    <message>
        <source>Payload as text</source>
        <translation>Payload en texto</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Árbol</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>%1 stored</source>
        <translation>%1 almacenado</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Stored at</source>
        <translation>Ubicación</translation>
    </message>
    <message>
        <source>Received</source>
        <extracomment>%1 is date and time, %2 is http or websocket</extracomment>
        <translation>Llegada</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1 por %2</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>%1 (Kafka: %2)</source>
        <extracomment>Two times</extracomment>
        <translation>%1, de ellos Kafka %2</translation>
    </message>
    <message>
        <source>Message type</source>
        <translation>Tipo de mensaje</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Message ID</source>
        <translation>Id. del mensaje</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Id. de la petición</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>redacted by the service</source>
        <translation>ocultado por el servicio</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Cabeceras</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Message contents</source>
        <translation>Contenido del mensaje</translation>
    </message>
    <message>
        <source>Request headers</source>
        <translation>De la petición</translation>
    </message>
    <message>
        <source>Kafka record headers</source>
        <translation>Del registro de Kafka</translation>
    </message>
    <message>
        <source>The service sent no headers.</source>
        <translation>El servicio no comunicó ninguna.</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Recorrido</translation>
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
        <translation>Tipo de mensaje</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Payload limit</source>
        <translation>Cuánto de cada payload</translation>
    </message>
    <message>
        <source>Maximum messages per second</source>
        <translation>Máximo por segundo</translation>
    </message>
    <message>
        <source>Device name, or a part of it</source>
        <translation>Dispositivo, o parte de su nombre</translation>
    </message>
    <message>
        <source>Text in the payload</source>
        <translation>Texto en el payload</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Todos los topics</translation>
    </message>
    <message>
        <source>All message types</source>
        <translation>Todos los tipos de mensaje</translation>
    </message>
    <message>
        <source>Stored and rejected</source>
        <translation>Almacenados y rechazados</translation>
    </message>
    <message>
        <source>Stored only</source>
        <translation>Solo almacenados</translation>
    </message>
    <message>
        <source>Rejected only</source>
        <translation>Solo rechazados</translation>
    </message>
    <message>
        <source>No payload</source>
        <translation>Sin payload</translation>
    </message>
    <message>
        <source>Payload up to %1 KiB</source>
        <translation>Payload hasta %1&#xa0;KiB</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>Hasta %1</translation>
    </message>
    <message>
        <source>Active filters</source>
        <translation>Lo que envía el servicio</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Removes all filters that the service applies</source>
        <translation>Quita todos los filtros del servicio</translation>
    </message>
    <message>
        <source>connection %1</source>
        <extracomment>%1 is an address</extracomment>
        <translation>conexión %1</translation>
    </message>
    <message>
        <source>topic %1</source>
        <translation>topic %1</translation>
    </message>
    <message>
        <source>message type %1</source>
        <translation>tipo de mensaje %1</translation>
    </message>
    <message>
        <source>device “%1”</source>
        <translation>dispositivo «%1»</translation>
    </message>
    <message>
        <source>text “%1”</source>
        <translation>texto «%1»</translation>
    </message>
    <message>
        <source>The service sends only: %1</source>
        <translation>El servicio envía solo: %1</translation>
    </message>
</context>
<context>
    <name>loom::FindDialog</name>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>Find a message</source>
        <translation>Buscar un mensaje</translation>
    </message>
    <message>
        <source>By &amp;ID</source>
        <translation>Por &amp;ID</translation>
    </message>
    <message>
        <source>By &amp;position in Kafka</source>
        <translation>Por &amp;lugar en Kafka</translation>
    </message>
    <message>
        <source>Sho&amp;w in Traffic</source>
        <translation>&amp;Ver en Tráfico</translation>
    </message>
    <message>
        <source>the message_id of a message, or the X-Request-ID of a response</source>
        <translation>el message_id de un mensaje o el X-Request-ID de una respuesta</translation>
    </message>
    <message>
        <source>&amp;Message or request ID</source>
        <translation>Id. del &amp;mensaje o de la petición</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>&amp;Topic</translation>
    </message>
    <message>
        <source>P&amp;artition</source>
        <translation>P&amp;artición</translation>
    </message>
    <message>
        <source>&amp;Offset</source>
        <translation>&amp;Offset</translation>
    </message>
    <message>
        <source>Messages found</source>
        <translation>Mensajes encontrados</translation>
    </message>
    <message>
        <source>Enter a message ID or a request ID.</source>
        <translation>Introduzca el id. de un mensaje o de una petición.</translation>
    </message>
    <message>
        <source>Enter a topic, a partition and an offset.</source>
        <translation>Introduzca un topic, una partición y un offset.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message numerus="yes">
        <source>Only the %Ln messages on the Traffic page were searched.</source>
        <translation>
            <numerusform>Solo se buscó en %Ln mensaje que contiene la página Tráfico.</numerusform>
            <numerusform>Solo se buscó en los %Ln mensajes que contiene la página Tráfico.</numerusform>
        </translation>
    </message>
    <message>
        <source>No service is connected.</source>
        <translation>No hay ningún servicio conectado.</translation>
    </message>
    <message>
        <source>This service keeps no message outcomes: its LOOM_MONITOR_HISTORY is 0, or its version is too old.</source>
        <translation>Este servicio no conserva resultados: su LOOM_MONITOR_HISTORY es 0 o su versión es anterior.</translation>
    </message>
    <message numerus="yes">
        <source>The service searched the outcomes of its last %Ln messages.</source>
        <translation>
            <numerusform>El servicio buscó en el resultado de %Ln mensaje.</numerusform>
            <numerusform>El servicio buscó en los resultados de sus últimos %Ln mensajes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service searched the outcomes of its last %Ln messages, since %1.</source>
        <translation>
            <numerusform>El servicio buscó en el resultado de %Ln mensaje, desde las %1.</numerusform>
            <numerusform>El servicio buscó en los resultados de sus últimos %Ln mensajes, desde las %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older messages are not shown.</source>
        <translation>
            <numerusform>No se muestra %Ln más antiguo.</numerusform>
            <numerusform>No se muestran %Ln más antiguos.</numerusform>
        </translation>
    </message>
    <message>
        <source>No such message was found.</source>
        <translation>No se encontró ningún mensaje así.</translation>
    </message>
    <message>
        <source>This message is not on the Traffic page.</source>
        <translation>La página Tráfico no contiene este mensaje.</translation>
    </message>
</context>
<context>
    <name>loom::HeadersEdit</name>
    <message>
        <source>Additional request headers</source>
        <translation>Otras cabeceras de la petición</translation>
    </message>
    <message>
        <source>One header per line, such as X-Request-ID: trial-7. Content-Type is added automatically.</source>
        <translation>Una cabecera por línea, por ejemplo X-Request-ID: trial-7. Content-Type se añade automáticamente.</translation>
    </message>
    <message>
        <source>Headers, line %1: %2</source>
        <translation>Cabeceras, línea %1: %2</translation>
    </message>
</context>
<context>
    <name>loom::Language</name>
    <message>
        <source>“%1” is not a language of this program. It supports %2.</source>
        <translation>«%1» no es un idioma de este programa: conoce %2.</translation>
    </message>
</context>
<context>
    <name>loom::LanguageMenu</name>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;System default</source>
        <translation>Como el &amp;sistema</translation>
    </message>
</context>
<context>
    <name>loom::LookEdit</name>
    <message>
        <source>Name of the service</source>
        <translation>Nombre del servicio</translation>
    </message>
    <message>
        <source>optional, for example Production</source>
        <translation>opcional, por ejemplo Producción</translation>
    </message>
    <message>
        <source>Name and colour are shown above every page, so that you do not confuse services.</source>
        <translation>El nombre y el color se muestran encima de cada página, para no confundir un servicio con otro.</translation>
    </message>
    <message>
        <source>Colour of the service</source>
        <translation>Color del servicio</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>Sin color</translation>
    </message>
    <message>
        <source>Red, for production</source>
        <translation>Rojo, para producción</translation>
    </message>
    <message>
        <source>Orange, for staging</source>
        <translation>Naranja, para preproducción</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Morado</translation>
    </message>
</context>
<context>
    <name>loom::MainWindow</name>
    <message>
        <source>Loom console</source>
        <translation>Consola de Loom</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>&amp;Console</source>
        <translation>&amp;Consola</translation>
    </message>
    <message>
        <source>&amp;Try to connect now</source>
        <translation>&amp;Intentar conectar ahora</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Desconectar</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;About Loom</source>
        <translation>&amp;Acerca de Loom</translation>
    </message>
    <message>
        <source>The language changes when you restart the console.</source>
        <translation>El idioma cambiará cuando se reinicie la consola.</translation>
    </message>
    <message>
        <source>%1 – Loom console</source>
        <translation>%1 – Consola de Loom</translation>
    </message>
    <message>
        <source>About Loom</source>
        <translation>Acerca de Loom</translation>
    </message>
    <message>
        <source>Times in &amp;UTC</source>
        <translation>Horas en &amp;UTC</translation>
    </message>
    <message>
        <source>Close the console</source>
        <translation>Cerrar la consola</translation>
    </message>
    <message>
        <source>Close the console?</source>
        <translation>¿Cerrar la consola?</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>&amp;Detener y cerrar</translation>
    </message>
    <message>
        <source>&amp;Find a message…</source>
        <translation>&amp;Buscar un mensaje…</translation>
    </message>
    <message>
        <source>Recording state</source>
        <translation>Estado de la grabación</translation>
    </message>
    <message>
        <source>%1 – %2 – Loom console</source>
        <extracomment>%1 is the title of a page, %2 the name of a service</extracomment>
        <translation>%1 – %2 – Consola de Loom</translation>
    </message>
    <message>
        <source>&lt;b&gt;Loom console %1&lt;/b&gt;&lt;p&gt;Shows the messages that pass through a Loom service.&lt;/p&gt;&lt;p&gt;GPL-3.0-or-later. Built on Qt %2 and QCustomPlot. Icons: Lucide (ISC licence).&lt;/p&gt;</source>
        <translation>&lt;b&gt;Consola de Loom %1&lt;/b&gt;&lt;p&gt;Muestra lo que pasa por un servicio Loom.&lt;/p&gt;&lt;p&gt;GPL-3.0-or-later. Basada en Qt %2 y QCustomPlot. Iconos: Lucide (licencia ISC).&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>loom::MessageComparison</name>
    <message>
        <source>line %1</source>
        <extracomment>%1 is a line number</extracomment>
        <translation>línea %1</translation>
    </message>
</context>
<context>
    <name>loom::MonitorAddress</name>
    <message>
        <source>“%1” is not a valid address. Enter a host and a port, such as localhost:8002.</source>
        <translation>«%1» no es una dirección. Introduzca un host y un puerto, por ejemplo localhost:8002.</translation>
    </message>
    <message>
        <source>Enter the address of a service, such as localhost:8002 (its LOOM_MONITOR_PORT).</source>
        <translation>Introduzca la dirección de un servicio, por ejemplo localhost:8002 (su LOOM_MONITOR_PORT).</translation>
    </message>
    <message>
        <source>“%1” is not supported. Use ws:// or wss://.</source>
        <translation>«%1» no sirve para llegar a un servicio: use ws:// o wss://.</translation>
    </message>
    <message>
        <source>%1 is not a valid port. Ports are 1 to 65535.</source>
        <translation>%1 no es un puerto: los puertos van de 1 a 65535.</translation>
    </message>
</context>
<context>
    <name>loom::MonitorClient</name>
    <message>
        <source>%1 is not the monitor channel of a Loom service. Check the port: it is the service&apos;s LOOM_MONITOR_PORT, by default %2.</source>
        <translation>Lo que responde en %1 no es el canal de monitorización de un servicio Loom. Compruebe el puerto: es el LOOM_MONITOR_PORT del servicio, %2 si no se indica otro.</translation>
    </message>
    <message>
        <source>The service disconnected this console because it did not read fast enough. Use a narrower filter or a lower limit in Traffic.</source>
        <translation>El servicio desconectó esta consola porque no leía con suficiente rapidez. Ayuda un filtro más estrecho o un límite más bajo en Tráfico.</translation>
    </message>
    <message>
        <source>The connection to the service was lost.</source>
        <translation>Se perdió la conexión con el servicio.</translation>
    </message>
    <message>
        <source>Cannot connect to %1: %2. Check that the service is running and that this is its LOOM_MONITOR_PORT.</source>
        <translation>No hay conexión con %1: %2. Compruebe que el servicio está en marcha y que este es su LOOM_MONITOR_PORT.</translation>
    </message>
    <message>
        <source>The service has sent nothing for %1 s.</source>
        <translation>El servicio no da señales desde hace %1&#xa0;s.</translation>
    </message>
    <message>
        <source>No hello message from %1. Check that this is the service&apos;s LOOM_MONITOR_PORT.</source>
        <translation>Ningún servicio se presenta en %1. Compruebe que este es el LOOM_MONITOR_PORT del servicio.</translation>
    </message>
    <message>
        <source>%1 sent an invalid message: %2</source>
        <translation>%1 envió algo que no se entiende: %2</translation>
    </message>
    <message>
        <source>The service requires a key. Enter a key with the scope monitor:watch, or the service&apos;s LOOM_MONITOR_TOKEN, and connect again.</source>
        <translation>El servicio pide una clave. Introduzca una clave con el permiso monitor:watch o el LOOM_MONITOR_TOKEN del servicio y vuelva a conectar.</translation>
    </message>
    <message>
        <source>The service rejects this key or token. Enter a key with the scope monitor:watch, or the service&apos;s LOOM_MONITOR_TOKEN, and connect again.</source>
        <translation>El servicio rechaza esta clave o este token. Introduzca una clave con el permiso monitor:watch o el LOOM_MONITOR_TOKEN del servicio y vuelva a conectar.</translation>
    </message>
    <message>
        <source>The key has expired or was revoked. Ask the operator of the service for a new key, enter it and connect again.</source>
        <translation>La clave ha caducado o se ha retirado. Pida otra al operador del servicio, introdúzcala y vuelva a conectar.</translation>
    </message>
    <message>
        <source>The service (version %1) uses version %2 of the monitor protocol, this program uses version %3. Use the program that was delivered with the service.</source>
        <translation>El servicio (versión %1) usa la versión %2 del protocolo de monitor; este programa, la versión %3. Use el programa que se entregó con el servicio.</translation>
    </message>
</context>
<context>
    <name>loom::NameChecklist</name>
    <message>
        <source>Check the names to replay. If none is checked, all are replayed.</source>
        <translation>Marque lo que se ha de reproducir. Si no marca nada, se reproduce todo.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <extracomment>Topics or devices</extracomment>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and more than %Ln others</source>
        <translation>
            <numerusform>y más de %Ln más</numerusform>
            <numerusform>y más de %Ln más</numerusform>
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
        <translation>%1&#xa0;d %2&#xa0;h</translation>
    </message>
</context>
<context>
    <name>loom::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Almacenados</translation>
    </message>
    <message>
        <source>Bytes stored</source>
        <translation>Bytes almacenados</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazados</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Estado de salud</translation>
    </message>
    <message>
        <source>Loom %1, up for %2</source>
        <translation>Loom %1, en marcha desde hace %2</translation>
    </message>
    <message>
        <source>%1 in total</source>
        <translation>%1 en total</translation>
    </message>
    <message>
        <source>%1 in total, %2 by Kafka</source>
        <extracomment>Messages that were rejected</extracomment>
        <translation>%1 en total, %2 por Kafka</translation>
    </message>
    <message>
        <source>p95 %1 · p99 %2</source>
        <extracomment>The 95th and the 99th percentile of the response times</extracomment>
        <translation>95&#xa0;%: %1, 99&#xa0;%: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting for Kafka</source>
        <translation>
            <numerusform>%Ln a la espera de Kafka</numerusform>
            <numerusform>%Ln a la espera de Kafka</numerusform>
        </translation>
    </message>
    <message>
        <source>open now</source>
        <extracomment>Connections</extracomment>
        <translation>abiertas ahora</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Conexión perdida</translation>
    </message>
    <message>
        <source>Not connected to a service</source>
        <translation>Sin conexión con un servicio</translation>
    </message>
    <message>
        <source>Choose a service under Connect.</source>
        <translation>Elija un servicio en Conectar.</translation>
    </message>
    <message>
        <source>Choose a service under Connect. The values below are from the last connection.</source>
        <translation>Elija un servicio en Conectar. Los valores de abajo son de la última conexión.</translation>
    </message>
    <message>
        <source>The last report was received %1 ago. The values below are from that report.</source>
        <translation>El último informe llegó hace %1. Los valores de abajo son de entonces.</translation>
    </message>
    <message>
        <source>Running normally</source>
        <translation>Funciona con normalidad</translation>
    </message>
    <message>
        <source>Running with problems</source>
        <translation>Funciona con problemas</translation>
    </message>
    <message>
        <source>Not accepting messages</source>
        <translation>No acepta mensajes</translation>
    </message>
    <message>
        <source>No reports from the service</source>
        <translation>Sin informes del servicio</translation>
    </message>
    <message>
        <source>Median Kafka response time</source>
        <translation>Mediana de respuesta de Kafka</translation>
    </message>
    <message>
        <source>Running; %1 of %2 messages/s are rejected</source>
        <extracomment>Both are numbers</extracomment>
        <translation>En marcha; se rechazan %1 de %2 mensajes/s</translation>
    </message>
    <message>
        <source>Some messages are rejected. The Traffic page shows the reason for each of them.</source>
        <translation>Se rechazan algunos mensajes. La página Tráfico muestra el motivo de cada uno.</translation>
    </message>
    <message>
        <source>Messages at this time</source>
        <translation>Mensajes de un momento</translation>
    </message>
    <message>
        <source>The Traffic page no longer has messages from %1.</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>La página Tráfico ya no tiene mensajes de las %1.</translation>
    </message>
    <message>
        <source>It keeps the most recent messages that match its filter and its search.</source>
        <translation>Conserva los mensajes más recientes que se ajustan a su filtro y a su búsqueda.</translation>
    </message>
</context>
<context>
    <name>loom::PayloadForm</name>
    <message>
        <source>Other route</source>
        <translation>Otra ruta</translation>
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
        <translation>Una respuesta con otro estado se señala</translation>
    </message>
    <message>
        <source>Exam&amp;ple</source>
        <translation>E&amp;jemplo</translation>
    </message>
    <message>
        <source>Inserts an example of the message type into the editor</source>
        <translation>Pone un ejemplo del tipo de mensaje en el editor</translation>
    </message>
    <message>
        <source>Payload, JSON with placeholders</source>
        <translation>Payload, JSON con variables</translation>
    </message>
    <message>
        <source>JSON. {{uuid}}, {{now}}, {{seq}}, {{random 30 250}} and {{pick a b c}} are replaced by new values in each message.</source>
        <translation>JSON. {{uuid}}, {{now}}, {{seq}}, {{random 30 250}} y {{pick a b c}} se sustituyen en cada mensaje.</translation>
    </message>
    <message>
        <source>Message &amp;type</source>
        <translation>Tipo de &amp;mensaje</translation>
    </message>
    <message>
        <source>&amp;Route</source>
        <translation>Ru&amp;ta</translation>
    </message>
    <message>
        <source>ov&amp;er</source>
        <extracomment>Before HTTP or WebSocket</extracomment>
        <translation>po&amp;r</translation>
    </message>
    <message>
        <source>E&amp;xpected status</source>
        <translation>E&amp;stado esperado</translation>
    </message>
    <message>
        <source>Connect to a service to see its message types</source>
        <translation>Conecte con un servicio para ver sus tipos de mensaje</translation>
    </message>
    <message>
        <source>A WebSocket carries audio only</source>
        <translation>El WebSocket es solo para audio</translation>
    </message>
    <message>
        <source>Example &amp;%1</source>
        <extracomment>%1 is a number, and its key in the menu</extracomment>
        <translation>Ejemplo &amp;%1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <extracomment>Problems</extracomment>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>Parts of the message</source>
        <translation>Partes del mensaje</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Payload</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Cabeceras</translation>
    </message>
    <message>
        <source>Only the JSON syntax is checked here, not the schema of the message type: this console does not support %1. The service&apos;s response shows whether the message is valid.</source>
        <translation>Aquí solo se comprueba la sintaxis del JSON, no el esquema del tipo de mensaje: esta consola no admite %1. La respuesta del servicio indica si el mensaje es válido.</translation>
    </message>
    <message>
        <source>This text is too long for a check against the schema of the message type: only its JSON syntax is checked here. The service&apos;s response shows whether the message is valid.</source>
        <translation>Este texto es demasiado largo para comprobarlo con el esquema del tipo de mensaje: aquí solo se comprueba la sintaxis del JSON. La respuesta del servicio indica si el mensaje es válido.</translation>
    </message>
    <message>
        <source>Long lines are wrapped. The line breaks after %1 are not part of the message.</source>
        <translation>Las líneas largas se muestran por partes. Los saltos después de %1 no están en el mensaje.</translation>
    </message>
    <message>
        <source>Headers (%1)</source>
        <translation>Cabeceras (%1)</translation>
    </message>
    <message>
        <source>WebSocket messages have no headers</source>
        <translation>Los mensajes de un WebSocket no tienen</translation>
    </message>
</context>
<context>
    <name>loom::PayloadTree</name>
    <message numerus="yes">
        <source>object of %Ln</source>
        <extracomment>A JSON object with %n members</extracomment>
        <translation>
            <numerusform>objeto de %Ln miembro</numerusform>
            <numerusform>objeto de %Ln miembros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>array of %Ln</source>
        <extracomment>A JSON array with %n items</extracomment>
        <translation>
            <numerusform>array de %Ln elemento</numerusform>
            <numerusform>array de %Ln elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1…” (%2 characters)</source>
        <translation>«%1…» (%2 caracteres)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>The service sent no payload.</source>
        <translation>El servicio no envió ningún payload.</translation>
    </message>
    <message>
        <source>Truncated by the service. The Text tab has the beginning.</source>
        <translation>Aquí está solo el principio: véase el texto.</translation>
    </message>
    <message>
        <source>Not JSON. See the Text tab.</source>
        <translation>No es JSON: véase el texto.</translation>
    </message>
    <message>
        <source>(no tree)</source>
        <translation>(sin árbol)</translation>
    </message>
    <message>
        <source>Truncated. The Text tab has everything received.</source>
        <translation>Hay más: véase el texto.</translation>
    </message>
    <message>
        <source>(missing)</source>
        <translation>(falta)</translation>
    </message>
    <message>
        <source>It was rejected before all of it was received.</source>
        <translation>Se rechazó antes de que llegara completo.</translation>
    </message>
</context>
<context>
    <name>loom::PayloadView</name>
    <message>
        <source>
… the first %1 of %2 characters; “Copy as JSON” copies all of them</source>
        <translation>
… los primeros %1 de %2 caracteres; «Copiar como JSON» los da todos</translation>
    </message>
    <message>
        <source>
… truncated by the service: choose a larger payload limit above</source>
        <translation>
… cortado por el servicio: pida arriba más de cada payload</translation>
    </message>
</context>
<context>
    <name>loom::RatePlot</name>
    <message>
        <source>Maximum: %1</source>
        <translation>Máximo: %1</translation>
    </message>
    <message>
        <source>5 minutes ago</source>
        <translation>Hace 5 minutos</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
</context>
<context>
    <name>loom::RecentList</name>
    <message>
        <source>Recent services</source>
        <translation>Servicios recientes</translation>
    </message>
    <message>
        <source>&amp;Forget this service</source>
        <translation>&amp;Olvidar este servicio</translation>
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
        <translation>más de %1</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleccionar todo</translation>
    </message>
    <message>
        <source>(rejected, no topic)</source>
        <extracomment>Messages without a Kafka topic</extracomment>
        <translation>(rechazado, sin topic)</translation>
    </message>
    <message>
        <source>Selects the whole time range, all topics and all devices</source>
        <translation>Selecciona todo el tiempo, todos los topics y todos los dispositivos</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>until</source>
        <translation>hasta</translation>
    </message>
    <message>
        <source>Topics: %1</source>
        <extracomment>A title; %1 is the number of topics or devices</extracomment>
        <translation>Topics: %1</translation>
    </message>
    <message>
        <source>Devices: %1</source>
        <extracomment>A title; %1 is the number of topics or devices</extracomment>
        <translation>Dispositivos: %1</translation>
    </message>
    <message>
        <source>Open a recording to see its contents.</source>
        <translation>Abra una captura para ver lo que contiene.</translation>
    </message>
    <message>
        <source>The whole recording is replayed. To replay a part of it, drag over a time range in the plot, or check topics or devices.</source>
        <translation>Se reproduce toda la captura. Para reproducir una parte, arrastre sobre un tiempo en el gráfico o marque topics o dispositivos.</translation>
    </message>
    <message>
        <source>a time range of %1</source>
        <extracomment>%1 is a duration</extracomment>
        <translation>%1 del tiempo</translation>
    </message>
    <message>
        <source>topics: %1</source>
        <translation>topics: %1</translation>
    </message>
    <message>
        <source>devices: %1</source>
        <translation>dispositivos: %1</translation>
    </message>
    <message>
        <source>Only a part of the recording is replayed: %1</source>
        <extracomment>%1 is a list such as “a time range of 12 s, topics: 2”</extracomment>
        <translation>Solo se reproduce una parte de la captura: %1</translation>
    </message>
</context>
<context>
    <name>loom::RecordingPanel</name>
    <message>
        <source>Record</source>
        <translation>Grabación</translation>
    </message>
    <message>
        <source>&amp;Record to a file…</source>
        <translation>&amp;Grabar en un archivo…</translation>
    </message>
    <message>
        <source>Stop recordin&amp;g</source>
        <translation>Detener &amp;la grabación</translation>
    </message>
    <message>
        <source>Messages to record</source>
        <translation>Qué se graba</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Todos los mensajes</translation>
    </message>
    <message>
        <source>Messages that match the Traffic filter</source>
        <translation>Lo que deja pasar el filtro de Tráfico</translation>
    </message>
    <message>
        <source>Record to a new file</source>
        <translation>Grabar en un archivo nuevo</translation>
    </message>
    <message>
        <source>Recordings (*.loom.jsonl)</source>
        <translation>Capturas (*.loom.jsonl)</translation>
    </message>
    <message>
        <source>Connect to a service to record its traffic.</source>
        <translation>Conecte con un servicio para grabar lo que recibe.</translation>
    </message>
    <message>
        <source>Nothing recorded yet. A recording never overwrites a file.</source>
        <translation>Aún no se ha grabado nada. Una grabación nunca sobrescribe un archivo.</translation>
    </message>
    <message>
        <source>● Recording to %1</source>
        <extracomment>%1 is a file</extracomment>
        <translation>● Grabando en %1</translation>
    </message>
    <message>
        <source>Recorded to %1</source>
        <translation>Grabado en %1</translation>
    </message>
    <message>
        <source>messages: %1</source>
        <translation>mensajes: %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>Seconds</extracomment>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>Conectando con %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not recorded, the service&apos;s event queue was full</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%Ln omitido, el servicio no tenía sitio para tantos</numerusform>
            <numerusform>%Ln omitidos, el servicio no tenía sitio para tantos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln too long, truncated, cannot be replayed</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%Ln demasiado largo para recibirlo entero, no se puede reproducir</numerusform>
            <numerusform>%Ln demasiado largos para recibirlos enteros, no se pueden reproducir</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ gaps: %1 (%2)</source>
        <extracomment>Times without a connection during a recording: their number and total duration</extracomment>
        <translation>⚠ huecos: %1 (%2)</translation>
    </message>
    <message>
        <source>⚠ %1 The console retries. Messages of the meantime are missing from the recording.</source>
        <extracomment>%1 says in a sentence why there is no connection</extracomment>
        <translation>⚠ %1 Se intenta de nuevo; falta lo que el servicio recibe entretanto.</translation>
    </message>
</context>
<context>
    <name>loom::RecordingPlot</name>
    <message>
        <source>Messages per second: %1 stored  %2 rejected  ▨ gap in the recording</source>
        <extracomment>The keys of a plot of messages per second; the gaps are times in which a recording had no connection</extracomment>
        <translation>Mensajes por segundo: %1 almacenados  %2 rechazados  ▨ hueco en la grabación</translation>
    </message>
    <message>
        <source>Messages per second over the duration of the recording; the fields below show the selected time range</source>
        <translation>Mensajes por segundo a lo largo de la captura; los campos de abajo contienen el tiempo seleccionado</translation>
    </message>
    <message>
        <source>Drag to select a time range. Double-click to select the whole recording.</source>
        <translation>Arrastre para seleccionar un intervalo. Haga doble clic para seleccionar toda la captura.</translation>
    </message>
</context>
<context>
    <name>loom::ReplayForm</name>
    <message>
        <source>Timing of the messages</source>
        <translation>Cuándo se envían los mensajes</translation>
    </message>
    <message>
        <source>Speed factor, 0.1 to 100</source>
        <translation>Factor de velocidad, de 0,1 a 100</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>Mensajes por segundo</translation>
    </message>
    <message>
        <source>Number of passes through the recording</source>
        <translation>Número de pasadas de la captura</translation>
    </message>
    <message>
        <source>New names for devices: {device} stands for the old name, {n} for a number</source>
        <translation>Nombres nuevos de dispositivos: {device} representa el nombre anterior, {n} un número</translation>
    </message>
    <message>
        <source>Timestamps in messages</source>
        <translation>Marcas de tiempo en los mensajes</translation>
    </message>
    <message>
        <source>Message IDs</source>
        <translation>Id. de los mensajes</translation>
    </message>
    <message>
        <source>Rename &amp;devices</source>
        <translation>Re&amp;nombrar dispositivos</translation>
    </message>
    <message>
        <source>Original timing</source>
        <translation>Al ritmo original</translation>
    </message>
    <message>
        <source>As fast as possible</source>
        <translation>Lo más rápido posible</translation>
    </message>
    <message>
        <source>At a fixed rate</source>
        <translation>A un ritmo fijo</translation>
    </message>
    <message>
        <source> per second</source>
        <extracomment>After a number of messages</extracomment>
        <translation> por segundo</translation>
    </message>
    <message>
        <source>Passes: </source>
        <extracomment>Before a number: passes through the recording</extracomment>
        <translation>Pasadas: </translation>
    </message>
    <message>
        <source>Empty keeps the names; test-{device} or device-{n} gives new ones</source>
        <translation>Vacío conserva los nombres; test-{device} o device-{n} da nuevos</translation>
    </message>
    <message>
        <source>Timestamps moved to now</source>
        <translation>Marcas de tiempo llevadas a ahora</translation>
    </message>
    <message>
        <source>Timestamps as recorded</source>
        <translation>Marcas de tiempo de la captura</translation>
    </message>
    <message>
        <source>New message IDs</source>
        <translation>Id. de mensaje nuevos</translation>
    </message>
    <message>
        <source>Message IDs as recorded</source>
        <translation>Id. de mensaje de la captura</translation>
    </message>
    <message>
        <source>Expected status of each response</source>
        <translation>El estado que debe tener cada respuesta</translation>
    </message>
    <message>
        <source>E&amp;xpected status</source>
        <translation>E&amp;stado esperado</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>como en la captura</translation>
    </message>
    <message>
        <source>Longer pauses in the recording are shortened to this</source>
        <translation>Las pausas más largas de la captura se acortan a esto</translation>
    </message>
    <message>
        <source>Pauses: up to %1 s</source>
        <extracomment>Seconds: longer pauses between messages are shortened to them</extracomment>
        <translation>Pausas: hasta %1 s</translation>
    </message>
    <message>
        <source>Pauses: up to %1 min</source>
        <extracomment>Minutes: longer pauses between messages are shortened to them</extracomment>
        <translation>Pausas: hasta %1 min</translation>
    </message>
    <message>
        <source>Pauses: up to %1 h</source>
        <extracomment>Hours: longer pauses between messages are shortened to them</extracomment>
        <translation>Pausas: hasta %1 h</translation>
    </message>
    <message>
        <source>Until stopped</source>
        <translation>Hasta detener</translation>
    </message>
</context>
<context>
    <name>loom::ReplayPage</name>
    <message>
        <source>Record and replay</source>
        <translation>Captura y reproducción</translation>
    </message>
    <message>
        <source>Re&amp;play</source>
        <translation>&amp;Reproducir</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Reproducción</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Captura</translation>
    </message>
    <message>
        <source>Open a recording, or drop one here</source>
        <translation>Abra una captura o suéltela aquí</translation>
    </message>
    <message>
        <source>Ope&amp;n…</source>
        <translation>A&amp;brir…</translation>
    </message>
    <message>
        <source>Record&amp;ing</source>
        <translation>Cap&amp;tura</translation>
    </message>
    <message>
        <source>S&amp;ervice</source>
        <translation>Serv&amp;icio</translation>
    </message>
    <message>
        <source>&amp;Open a recording…</source>
        <translation>A&amp;brir una captura…</translation>
    </message>
    <message>
        <source>&amp;Replay</source>
        <translation>&amp;Reproducir</translation>
    </message>
    <message>
        <source>Result of the replay</source>
        <translation>Resultado de la reproducción</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Diferencias</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>Abrir una captura</translation>
    </message>
    <message>
        <source>Recordings (*.loom.jsonl *.jsonl)</source>
        <translation>Capturas (*.loom.jsonl *.jsonl)</translation>
    </message>
    <message>
        <source>No recording is open. A recording is a .loom.jsonl file that was made here or by loom-replay.</source>
        <translation>No hay ninguna captura abierta. Una captura es un archivo .loom.jsonl grabado aquí o con loom-replay.</translation>
    </message>
    <message>
        <source>messages: %1</source>
        <translation>mensajes: %1</translation>
    </message>
    <message>
        <source>devices: %1</source>
        <translation>dispositivos: %1</translation>
    </message>
    <message>
        <source>%1 s long</source>
        <translation>duración: %1&#xa0;s</translation>
    </message>
    <message>
        <source>from %1</source>
        <extracomment>%1 is the address of the service that was recorded</extracomment>
        <translation>procedente de %1</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %Ln incomplete in the recording, skipped</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>⚠ %Ln capturado en parte, omitido</numerusform>
            <numerusform>⚠ %Ln capturados en parte, omitidos</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ unreadable lines, skipped: %1 (%2)</source>
        <extracomment>%1 is their number, %2 the reason for the first</extracomment>
        <translation>⚠ líneas ilegibles, omitidas: %1 (%2)</translation>
    </message>
    <message>
        <source>⚠ Differences (%1)</source>
        <translation>⚠ Diferencias (%1)</translation>
    </message>
    <message>
        <source>the first %1 are listed</source>
        <extracomment>Differences; always a thousand or more</extracomment>
        <translation>se muestran las primeras %1</translation>
    </message>
    <message>
        <source>Open a recording first</source>
        <translation>Abra primero una captura</translation>
    </message>
    <message>
        <source>Responses that are not as expected are listed here.</source>
        <translation>Aquí se muestran las respuestas no conformes.</translation>
    </message>
    <message>
        <source>As expected: %1 · different: %2</source>
        <extracomment>Numbers of responses</extracomment>
        <translation>Conformes: %1 · diferentes: %2</translation>
    </message>
    <message>
        <source>Your key has no scope for any message type: ask the operator of the service</source>
        <translation>Su clave no tiene permiso para ningún tipo de mensaje: pregunte al operador del servicio</translation>
    </message>
    <message>
        <source>⚠ gaps in the recording: %1 (%2)</source>
        <extracomment>Times without a connection during a recording: their number and total duration</extracomment>
        <translation>⚠ huecos en la grabación: %1 (%2)</translation>
    </message>
    <message>
        <source>longest pause %1</source>
        <extracomment>Between two messages of a recording</extracomment>
        <translation>pausa más larga %1</translation>
    </message>
    <message>
        <source>A recording to %1 is running. Closing ends it and keeps the messages recorded so far.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>Hay una grabación en curso en %1. Termina con lo que tiene.</translation>
    </message>
    <message>
        <source>stored: %1, rejected: %2</source>
        <extracomment>Numbers of messages</extracomment>
        <translation>almacenados: %1, rechazados: %2</translation>
    </message>
    <message>
        <source>Opens a recording</source>
        <translation>Abre un archivo grabado antes</translation>
    </message>
    <message>
        <source>Sends the messages of the recording again</source>
        <translation>Envía de nuevo los mensajes de la captura</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Reading the recording: %1 %</source>
        <extracomment>%1 is a number from 0 to 100</extracomment>
        <translation>Leyendo la captura: %1 %</translation>
    </message>
</context>
<context>
    <name>loom::ResponsesModel</name>
    <message>
        <source>No response</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>The response is as expected</extracomment>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No (expected %1)</source>
        <extracomment>The response is not as expected; %1 is the HTTP status that was expected</extracomment>
        <translation>No, se esperaba %1</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Response</source>
        <extracomment>Column titles. Response: its number; Message: the name of the message that was sent</extracomment>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>As expected</source>
        <translation>Conforme</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Cuerpo</translation>
    </message>
</context>
<context>
    <name>loom::ResponsesView</name>
    <message>
        <source>Responses, newest first</source>
        <translation>Respuestas, las más recientes arriba</translation>
    </message>
    <message>
        <source>Selected response</source>
        <translation>La respuesta seleccionada</translation>
    </message>
    <message>
        <source>The service&apos;s response and the sent message appear here.</source>
        <translation>Aquí aparecen la respuesta del servicio y lo que se envió.</translation>
    </message>
    <message>
        <source>Response headers</source>
        <translation>Cabeceras de la respuesta</translation>
    </message>
    <message>
        <source>The response headers appear here.</source>
        <translation>Aquí aparecen las cabeceras de la respuesta.</translation>
    </message>
    <message>
        <source>The newest %1 responses are listed. Older responses are only counted: %2</source>
        <translation>Se muestran las %1 respuestas más recientes. Anteriores, solo contadas: %2</translation>
    </message>
</context>
<context>
    <name>loom::RunHistoryBar</name>
    <message>
        <source>Messages that you send are listed here.</source>
        <translation>Aquí aparecen los mensajes que envíe.</translation>
    </message>
    <message>
        <source>The last %1 runs</source>
        <translation>Las últimas %1 veces que se envió algo</translation>
    </message>
    <message>
        <source>Back to the editor</source>
        <translation>Volver al editor</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Opens the sent payload in the editor, as a new payload</source>
        <translation>Pone el payload enviado en el editor, como uno nuevo</translation>
    </message>
    <message>
        <source>Only a single payload of up to 512 kB can be loaded again</source>
        <translation>Solo se puede volver a cargar un único payload de hasta 512 kB</translation>
    </message>
</context>
<context>
    <name>loom::RunPage</name>
    <message>
        <source>There is no service to send to: connect to one, or enter its address, such as http://127.0.0.1:8000.</source>
        <translation>No hay ningún servicio al que enviar: conecte con uno o introduzca su dirección, por ejemplo http://127.0.0.1:8000.</translation>
    </message>
    <message>
        <source>only if that service requires one</source>
        <translation>solo si ese servicio la pide</translation>
    </message>
    <message>
        <source>⚠ Your key or token does not allow you to send messages. Ask the operator of the service for a key with the scope ingest:*, or with the scope of a message type.</source>
        <translation>⚠ Su clave o token no permite enviar mensajes. Pida al operador del servicio una clave con el permiso ingest:* o con el de un tipo de mensaje.</translation>
    </message>
    <message>
        <source>Your key may send: %1</source>
        <translation>Su clave permite enviar a: %1</translation>
    </message>
    <message>
        <source>This is not the service that you are connected to: your key is not sent to it.</source>
        <translation>Este no es el servicio al que está conectado: su clave no se envía allí.</translation>
    </message>
    <message>
        <source>⚠ The key is sent to %1 unencrypted, and others on the network can read it. Use https:// if the service has TLS.</source>
        <translation>⚠ La clave viaja a %1 sin cifrar y otros en la red pueden leerla. Use https:// si el servicio tiene TLS.</translation>
    </message>
    <message>
        <source>403: the key does not allow this message. Ask the operator of the service for the scope of the message type, or for the device. The service&apos;s reason: %1</source>
        <extracomment>%1 is the reason as the service gives it, in English</extracomment>
        <translation>403: la clave no permite este mensaje. Pida al operador del servicio el permiso del tipo de mensaje o el del dispositivo. El servicio dice: %1</translation>
    </message>
    <message>
        <source>401: the service does not accept the key. It is unknown, revoked or expired: ask the operator of the service for another key, and connect with it.</source>
        <translation>401: el servicio no acepta la clave. Es desconocida, se ha retirado o ha caducado: pida otra al operador del servicio y conéctese con ella.</translation>
    </message>
    <message>
        <source>401: the service requires a key, and none was sent. Connect with a key, or enter one here for another service.</source>
        <translation>401: el servicio pide una clave y no se envió ninguna. Conéctese con una clave o introduzca aquí una para otro servicio.</translation>
    </message>
    <message>
        <source>Service ke&amp;y</source>
        <translation>Clave &amp;que pide</translation>
    </message>
    <message>
        <source>⚠ Your key lacks a scope for the selected messages: %1. Ask the operator of the service for it.</source>
        <translation>⚠ Le falta un permiso para lo elegido: %1. Pídalo al operador del servicio.</translation>
    </message>
    <message>
        <source>Your key may send all message types.</source>
        <translation>Su clave permite enviar todos los tipos de mensaje.</translation>
    </message>
    <message>
        <source>%1: a run is active. Closing stops it; its remaining messages are not sent.</source>
        <extracomment>%1 is the title of a page</extracomment>
        <translation>%1: hay una ejecución en curso. Lo que no se ha enviado no se enviará.</translation>
    </message>
</context>
<context>
    <name>loom::RunPanel</name>
    <message>
        <source>no response</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>
… truncated, only the beginning is kept</source>
        <translation>
… solo se conserva el principio</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviados</translation>
    </message>
    <message>
        <source>Responses as expected</source>
        <translation>Respuestas conformes</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Estados</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>Aún no se ha enviado nada</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Progreso del envío</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>A punto de empezar</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En marcha</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Waiting for the last responses</source>
        <translation>Esperando las últimas respuestas</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>&amp;Continuar</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>St&amp;op without waiting</source>
        <translation>&amp;Detener sin esperarlas</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>&amp;Detener</translation>
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
            <numerusform>%Ln sin respuesta</numerusform>
            <numerusform>%Ln sin respuesta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln late</source>
        <extracomment>Messages that were sent later than they were due</extracomment>
        <translation>
            <numerusform>%Ln con retraso</numerusform>
            <numerusform>%Ln con retraso</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent in time</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%Ln no enviado a tiempo</numerusform>
            <numerusform>%Ln no enviados a tiempo</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Numbers of responses</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %Ln not as expected</source>
        <translation>
            <numerusform>⚠ %Ln no conforme</numerusform>
            <numerusform>⚠ %Ln no conformes</numerusform>
        </translation>
    </message>
    <message>
        <source>p90 %1 · p99 %2 · max %3</source>
        <extracomment>%1 and %2 are percentiles of the response times, %3 is the longest</extracomment>
        <translation>p90 %1 · p99 %2 · máx. %3</translation>
    </message>
    <message>
        <source>Save as &amp;JUnit XML…</source>
        <translation>Guardar como JUnit &amp;XML…</translation>
    </message>
    <message>
        <source>Saves the result of the run for a build server: a test case for each payload or route</source>
        <translation>Escribe el resultado del envío para un servidor de integración: un caso de prueba por cada payload o ruta</translation>
    </message>
    <message>
        <source>Save the run as JUnit XML</source>
        <translation>Guardar el envío como JUnit XML</translation>
    </message>
    <message>
        <source>JUnit XML (*.xml)</source>
        <translation>JUnit XML (*.xml)</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>No guardado</translation>
    </message>
    <message numerus="yes">
        <source>⚠ Stopped, at least %Ln unsent</source>
        <extracomment>Messages of a run that was stopped</extracomment>
        <translation>
            <numerusform>⚠ Detenido, al menos %Ln sin enviar</numerusform>
            <numerusform>⚠ Detenido, al menos %Ln sin enviar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ Stopped, %Ln unsent</source>
        <extracomment>Messages of a run that was stopped</extracomment>
        <translation>
            <numerusform>⚠ Detenido, %Ln sin enviar</numerusform>
            <numerusform>⚠ Detenido, %Ln sin enviar</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped</source>
        <extracomment>A run</extracomment>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>⚠ Finished, nothing was sent</source>
        <translation>⚠ Terminado, no se envió nada</translation>
    </message>
    <message>
        <source>⚠ Finished, incomplete</source>
        <translation>⚠ Terminado, incompleto</translation>
    </message>
    <message>
        <source>⚠ from due time: p50 %1 · p99 %2</source>
        <extracomment>Response times, measured from the times at which the messages were due: median and 99th percentile</extracomment>
        <translation>⚠ desde la hora prevista: p50 %1 · p99 %2</translation>
    </message>
    <message>
        <source>Skip the wait</source>
        <translation>Saltar la espera</translation>
    </message>
    <message>
        <source>Sends the next message now, and the following messages earlier by the same time</source>
        <translation>Envía ahora el mensaje siguiente, y lo que sigue otro tanto antes</translation>
    </message>
    <message>
        <source>Running · next in %1</source>
        <extracomment>A run; %1 is the time until the next message is due</extracomment>
        <translation>En curso · el siguiente en %1</translation>
    </message>
    <message>
        <source>Median response time</source>
        <translation>Mediana del tiempo de respuesta</translation>
    </message>
    <message>
        <source>Accepted: %1 after %2</source>
        <extracomment>%1 is an HTTP status, %2 a time</extracomment>
        <translation>Aceptado: %1 tras %2</translation>
    </message>
    <message>
        <source>Stored in %1 after %2</source>
        <extracomment>%1 is a Kafka topic, %2 a time</extracomment>
        <translation>Almacenado en %1 tras %2</translation>
    </message>
    <message>
        <source>Stored in %1, partition %2, offset %3, after %4</source>
        <extracomment>%1 is a Kafka topic, %4 a time</extracomment>
        <translation>Almacenado en %1, partición %2, offset %3, tras %4</translation>
    </message>
    <message>
        <source>⚠ No response: %1</source>
        <extracomment>%1 is the reason</extracomment>
        <translation>⚠ Sin respuesta: %1</translation>
    </message>
    <message>
        <source>⚠ %1. The expected status was %2.</source>
        <extracomment>%1 is a sentence such as “Stored in … after 4 ms”, %2 an HTTP status</extracomment>
        <translation>⚠ %1. Se esperaba el estado %2.</translation>
    </message>
    <message>
        <source>Rejected, as expected: %1</source>
        <translation>Rechazado, como se esperaba: %1</translation>
    </message>
    <message>
        <source>⚠ Rejected: %1</source>
        <translation>⚠ Rechazado: %1</translation>
    </message>
    <message>
        <source>⚠ Rejected (expected status %1): %2</source>
        <extracomment>%1 is an HTTP status, %2 a reason</extracomment>
        <translation>⚠ Rechazado (estado esperado %1): %2</translation>
    </message>
    <message>
        <source>Response headers:
%1</source>
        <translation>Cabeceras de la respuesta:
%1</translation>
    </message>
    <message>
        <source>Sent to %1:
%2</source>
        <translation>Enviado a %1:
%2</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>⚠ Stopped before the response was received</source>
        <translation>⚠ Detenido antes de llegar la respuesta</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent, %1 as expected</source>
        <extracomment>Messages of a run; %1 is the number of responses that were as expected</extracomment>
        <translation>
            <numerusform>%Ln enviado, %1 según lo esperado</numerusform>
            <numerusform>%Ln enviados, %1 según lo esperado</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loom::SavedFilterButton</name>
    <message>
        <source>Saved filters</source>
        <translation>Filtros guardados</translation>
    </message>
    <message>
        <source>Saves this filter under a name, or applies a saved filter</source>
        <translation>Guarda este filtro con un nombre o elige uno guardado</translation>
    </message>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>&amp;Guardar este filtro…</translation>
    </message>
    <message numerus="yes">
        <source>Delete a filter first: at most %Ln filters can be saved.</source>
        <translation>
            <numerusform>Elimine uno antes: se conserva %Ln filtro como máximo.</numerusform>
            <numerusform>Elimine uno antes: se conservan %Ln filtros como máximo.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Guardar este filtro</translation>
    </message>
    <message>
        <source>Name of the filter (a filter with the same name is replaced):</source>
        <translation>Nombre del filtro; uno con el mismo nombre se reemplaza:</translation>
    </message>
</context>
<context>
    <name>loom::ScheduleForm</name>
    <message>
        <source>for</source>
        <extracomment>Between a rate and a number of seconds</extracomment>
        <translation>durante</translation>
    </message>
    <message>
        <source>Ho&amp;w often</source>
        <translation>Frec&amp;uencia</translation>
    </message>
    <message>
        <source>&amp;devices</source>
        <extracomment>After “for … s”: a number of devices that send the payload</extracomment>
        <translation>disp&amp;ositivos</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Una vez</translation>
    </message>
    <message>
        <source>Several times</source>
        <translation>Varias veces</translation>
    </message>
    <message>
        <source>At a rate</source>
        <translation>A un ritmo fijo</translation>
    </message>
    <message>
        <source>Number of times</source>
        <translation>Número de veces</translation>
    </message>
    <message>
        <source> times</source>
        <extracomment>After a number</extracomment>
        <translation> veces</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>Mensajes por segundo</translation>
    </message>
    <message>
        <source> per second</source>
        <extracomment>After a number of messages</extracomment>
        <translation> por segundo</translation>
    </message>
    <message>
        <source>Duration in seconds</source>
        <translation>Duración en segundos</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>Seconds, after a number</extracomment>
        <translation> s</translation>
    </message>
    <message>
        <source>as in payload</source>
        <extracomment>Value of the field “devices”: the device that the payload names</extracomment>
        <translation>tal cual</translation>
    </message>
    <message>
        <source>Number of devices that send each payload: the device name in it gets a number</source>
        <translation>Tantos dispositivos envían cada payload: el nombre de dispositivo que contiene recibe un número</translation>
    </message>
</context>
<context>
    <name>loom::SendBar</name>
    <message>
        <source>Serv&amp;ice</source>
        <translation>Serv&amp;icio</translation>
    </message>
    <message>
        <source>Chun&amp;k length</source>
        <translation>Duración del tro&amp;zo</translation>
    </message>
    <message>
        <source>Length of the audio chunk in each message</source>
        <translation>Duración del fragmento de la grabación en cada mensaje</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envío</translation>
    </message>
</context>
<context>
    <name>loom::SendPage</name>
    <message>
        <source>Send</source>
        <translation>Envío</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Enviar</translation>
    </message>
    <message>
        <source>Sends the payload in the editor (Ctrl+Return)</source>
        <translation>Envía el payload del editor (Ctrl+Intro)</translation>
    </message>
    <message>
        <source>Send &amp;collection</source>
        <translation>Enviar co&amp;lección</translation>
    </message>
    <message>
        <source>Sends every payload of the collection, in order (Ctrl+Shift+Return)</source>
        <translation>Envía todos los payloads de la colección, en su orden (Ctrl+Mayús+Intro)</translation>
    </message>
    <message>
        <source>Stream a &amp;WAV file…</source>
        <translation>Transmitir un archivo &amp;WAV…</translation>
    </message>
    <message>
        <source>%1 again</source>
        <extracomment>Name of a payload made from a message of device %1</extracomment>
        <translation>%1 de nuevo</translation>
    </message>
    <message>
        <source>The service sent only the beginning of this message: the rest is not in the editor.</source>
        <translation>El servicio mostró solo el principio de este mensaje: lo que sigue no está en el editor.</translation>
    </message>
    <message>
        <source>“%1” has no route: choose a message type, or enter a path such as /sensor/gps.</source>
        <translation>«%1» no tiene ruta: elija un tipo de mensaje o escriba una ruta como /sensor/gps.</translation>
    </message>
    <message>
        <source>Stream a WAV file</source>
        <translation>Transmitir una grabación</translation>
    </message>
    <message>
        <source>WAV files (*.wav)</source>
        <translation>Grabaciones (*.wav)</translation>
    </message>
    <message>
        <source>Choose the message type for audio first</source>
        <translation>Elija primero el tipo de mensaje de audio</translation>
    </message>
    <message>
        <source>Splits a WAV file into chunks and streams them</source>
        <translation>Divide una grabación en fragmentos y los transmite</translation>
    </message>
    <message>
        <source>Your key lacks the scope %1: ask the operator of the service</source>
        <translation>A su clave le falta el permiso %1: pregunte al operador del servicio</translation>
    </message>
    <message>
        <source>This message is not UTF-8 text, and the editor cannot represent it: each � in the editor is sent as �. To send the original bytes, copy the message as curl, or replay a recording.</source>
        <translation>Este mensaje no es texto UTF-8, y el editor no puede contenerlo: lo que muestra como � se envía así. Para enviar los bytes, copie el mensaje como curl o reproduzca una captura.</translation>
    </message>
    <message>
        <source>Sends every payload of the collection, one by one</source>
        <translation>Envía cada payload de la colección, uno tras otro</translation>
    </message>
    <message>
        <source>Sends a WAV file in chunks, as a microphone would</source>
        <translation>Envía una grabación en fragmentos, como lo haría un micrófono</translation>
    </message>
</context>
<context>
    <name>loom::ServiceLanes</name>
    <message>
        <source>Throughput per topic</source>
        <translation>Caudal por topic</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazados</translation>
    </message>
    <message>
        <source>Kafka response time</source>
        <translation>Tiempo de respuesta de Kafka</translation>
    </message>
    <message>
        <source>median</source>
        <extracomment>Of response times</extracomment>
        <translation>mediana</translation>
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
        <translation>Mostrar los mensajes del &amp;topic</translation>
    </message>
    <message>
        <source>Shows the messages of the chosen topic under Traffic</source>
        <translation>Muestra los mensajes del topic elegido en Tráfico</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Acercar</translation>
    </message>
    <message>
        <source>Shows a shorter time</source>
        <translation>Muestra un tiempo más corto</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ale&amp;jar</translation>
    </message>
    <message>
        <source>Shows a longer time</source>
        <translation>Muestra un tiempo más largo</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>En &amp;directo</translation>
    </message>
    <message>
        <source>Ends the zoom and follows the newest values. A double click in the plots does the same</source>
        <translation>Termina la ampliación y sigue los valores más recientes, como un doble clic en los gráficos</translation>
    </message>
    <message>
        <source>Values of the service</source>
        <translation>Valores del servicio</translation>
    </message>
    <message>
        <source>Unit of throughput</source>
        <translation>Qué se dibuja</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>Mensajes por segundo</translation>
    </message>
    <message>
        <source>Bytes per second</source>
        <translation>Bytes por segundo</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>Período mostrado</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>Último minuto</translation>
    </message>
    <message>
        <source>Last ten minutes</source>
        <translation>Últimos diez minutos</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Última hora</translation>
    </message>
    <message>
        <source>Lines appear here a few seconds after you connect to a service.</source>
        <translation>Las líneas aparecen aquí segundos después de conectar con un servicio.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>%1: %2 stored, %3 rejected; Kafka response time: median %4, 99th percentile %5</source>
        <extracomment>%1 is a time of day or &quot;Now&quot;, %2 and %3 are rates such as 12/s, %4 and %5 are times such as 2.1 ms</extracomment>
        <translation>%1: %2 almacenados, %3 rechazados; respuesta de Kafka: mediana %4, percentil 99 %5</translation>
    </message>
    <message>
        <source>Show the messages of %1</source>
        <extracomment>%1 is a time of day or a topic</extracomment>
        <translation>Mostrar los mensajes de %1</translation>
    </message>
</context>
<context>
    <name>loom::ServiceSeries</name>
    <message>
        <source>(other topics)</source>
        <translation>(otros topics)</translation>
    </message>
</context>
<context>
    <name>loom::ServiceState</name>
    <message>
        <source>Some messages are answered with 503: %1</source>
        <extracomment>%1 is the reason as the service gives it, in English</extracomment>
        <translation>Algunos mensajes se responden con 503: %1</translation>
    </message>
    <message>
        <source>Messages are answered with 503: %1</source>
        <extracomment>%1 is the reason as the service gives it, in English</extracomment>
        <translation>Los mensajes se responden con 503: %1</translation>
    </message>
    <message>
        <source>Kafka is unreachable: messages are answered with 503. Check the broker.</source>
        <translation>Kafka no está disponible: los mensajes se responden con 503. Compruebe el broker.</translation>
    </message>
    <message>
        <source>The service is shutting down: it finishes the messages in flight and accepts no new ones.</source>
        <translation>El servicio se está cerrando: termina los mensajes que tiene y no acepta nuevos.</translation>
    </message>
    <message>
        <source>The service does not accept messages at present. The reason is in its log.</source>
        <translation>El servicio no acepta mensajes en este momento. El motivo está en su registro.</translation>
    </message>
    <message>
        <source>Kafka did not store some valid messages in the last few seconds.</source>
        <translation>Kafka no almacenó algunos mensajes válidos en los últimos segundos.</translation>
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
        <translation>Caudal, rechazos y tiempo de respuesta a lo largo del tiempo; los valores están al lado y encima</translation>
    </message>
</context>
<context>
    <name>loom::TopicLegend</name>
    <message>
        <source>Topics; Space shows or hides a line</source>
        <translation>Topics; Espacio muestra u oculta una línea</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Double-click or press Return to show the messages of a topic. Click a column title to sort.</source>
        <translation>Doble clic o Intro muestra los mensajes del topic; un clic en un título ordena.</translation>
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
        <translation>Posiciones del dispositivo; la tabla de mensajes contiene las mismas</translation>
    </message>
    <message>
        <source>Click a position to select its message</source>
        <translation>Haga clic en una posición para seleccionar su mensaje</translation>
    </message>
    <message>
        <source>East (m)</source>
        <translation>Este (m)</translation>
    </message>
    <message>
        <source>North (m)</source>
        <translation>Norte (m)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln positions of %1</source>
        <extracomment>Positions of a device; %1 is its name</extracomment>
        <translation>
            <numerusform>%Ln posición de %1</numerusform>
            <numerusform>%Ln posiciones de %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 from the first (▲) to the last (■)</source>
        <translation>%1 de la primera (▲) a la última (■)</translation>
    </message>
</context>
<context>
    <name>loom::TrafficModel</name>
    <message>
        <source>%1 stored</source>
        <extracomment>%1 is the HTTP status, such as 201</extracomment>
        <translation>%1 almacenado</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partición</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
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
        <translation>Hora (%1)</translation>
    </message>
</context>
<context>
    <name>loom::TrafficPage</name>
    <message>
        <source>Traffic</source>
        <translation>Tráfico</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Limpiar</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Copiar como &amp;JSON</translation>
    </message>
    <message>
        <source>Copy as &amp;curl</source>
        <translation>Copiar como &amp;curl</translation>
    </message>
    <message>
        <source>&amp;Edit and send again</source>
        <translation>&amp;Editar y reenviar</translation>
    </message>
    <message>
        <source>Messages, newest last</source>
        <translation>Mensajes, los más recientes abajo</translation>
    </message>
    <message>
        <source>Copies a curl command that sends this message again</source>
        <translation>Una orden que reenvía este mensaje</translation>
    </message>
    <message>
        <source>Only an HTTP message with its whole payload can be copied as curl</source>
        <translation>curl necesita un mensaje por HTTP con el payload completo</translation>
    </message>
    <message>
        <source>No messages yet. Messages that match the filter appear here when the connected service stores or rejects them.</source>
        <translation>Aún no hay nada: aquí aparece un mensaje cuando un servicio conectado almacena o rechaza uno que coincide.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%Ln mostrado</numerusform>
            <numerusform>%Ln mostrados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln buffered while paused</source>
        <extracomment>Messages received since</extracomment>
        <translation>
            <numerusform>%Ln en espera durante la pausa</numerusform>
            <numerusform>%Ln en espera durante la pausa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln over the rate limit, not shown</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%Ln omitido por el servicio, demasiados por segundo</numerusform>
            <numerusform>%Ln omitidos por el servicio, demasiados por segundo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older discarded</source>
        <extracomment>Messages that are no longer shown, to limit memory</extracomment>
        <translation>
            <numerusform>%Ln más antiguo descartado</numerusform>
            <numerusform>%Ln más antiguos descartados</numerusform>
        </translation>
    </message>
    <message>
        <source>Follow the &amp;newest</source>
        <translation>Seguir lo más &amp;nuevo</translation>
    </message>
    <message>
        <source>Keeps the newest message in view until you select a message or scroll up.</source>
        <translation>Mantiene a la vista el mensaje más nuevo. Termina al elegir un mensaje o desplazarse hacia arriba.</translation>
    </message>
    <message>
        <source>&amp;Find in the list</source>
        <translation>&amp;Buscar en los mensajes de aquí</translation>
    </message>
    <message>
        <source>Search the listed messages</source>
        <translation>Buscar en los mensajes de aquí</translation>
    </message>
    <message>
        <source>Shows only the messages below whose payload, names, IDs or error contain the text. The filters above select the messages that the service sends.</source>
        <translation>Muestra los mensajes de abajo cuyo contenido, nombres, id o error contienen el texto. Los filtros de arriba deciden qué envía el servicio.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 found</source>
        <extracomment>Messages that match the search; %1 is the number of all messages</extracomment>
        <translation>
            <numerusform>%Ln de %1 encontrado</numerusform>
            <numerusform>%Ln de %1 encontrados</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy pa&amp;yload</source>
        <translation>Copiar &amp;contenido</translation>
    </message>
    <message>
        <source>&amp;Save selection…</source>
        <translation>&amp;Guardar la selección…</translation>
    </message>
    <message>
        <source>Saves the selected messages to a recording, which can be replayed, or to a CSV file</source>
        <translation>Escribe los mensajes seleccionados en una captura, que se puede reproducir, o en un archivo CSV</translation>
    </message>
    <message>
        <source>Save the selection to a new file</source>
        <translation>Guardar la selección en un archivo nuevo</translation>
    </message>
    <message>
        <source>Recordings (*.loom.jsonl);;CSV (*.csv)</source>
        <translation>Capturas (*.loom.jsonl);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save selection</source>
        <translation>Guardar la selección</translation>
    </message>
    <message>
        <source>Pauses the list. New messages are buffered until it continues.</source>
        <translation>Pausa la lista. Los mensajes nuevos se guardan en un búfer hasta que continúe.</translation>
    </message>
    <message>
        <source>Removes all messages from the list, including marked messages</source>
        <translation>Quita todos los mensajes de la lista, también los marcados</translation>
    </message>
    <message>
        <source>Searches the messages of the list</source>
        <translation>Busca en los mensajes de la lista</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>&amp;Marcar</translation>
    </message>
    <message>
        <source>Marks the selected messages, or removes their marks. Marked messages stay when older messages are discarded.</source>
        <translation>Marca los mensajes seleccionados o quita sus marcas. Los mensajes marcados se conservan cuando se descartan los antiguos.</translation>
    </message>
    <message>
        <source>P&amp;revious mark</source>
        <translation>Marca ante&amp;rior</translation>
    </message>
    <message>
        <source>Selects the previous marked message</source>
        <translation>Selecciona el mensaje marcado anterior</translation>
    </message>
    <message>
        <source>Ne&amp;xt mark</source>
        <translation>Marca sig&amp;uiente</translation>
    </message>
    <message>
        <source>Selects the next marked message</source>
        <translation>Selecciona el siguiente mensaje marcado</translation>
    </message>
    <message>
        <source>Clear mar&amp;ks</source>
        <translation>&amp;Quitar marcas</translation>
    </message>
    <message>
        <source>Removes all marks; the messages stay in the list</source>
        <translation>Quita todas las marcas; los mensajes siguen en la lista</translation>
    </message>
    <message>
        <source>C&amp;ompare</source>
        <translation>C&amp;omparar</translation>
    </message>
    <message>
        <source>Compares two selected messages, member by member</source>
        <translation>Compara dos mensajes seleccionados, miembro a miembro</translation>
    </message>
    <message>
        <source>Copies the payloads of the selected messages</source>
        <translation>Copia los payloads de los mensajes seleccionados</translation>
    </message>
    <message>
        <source>Copies the selected message with all its details</source>
        <translation>Copia el mensaje elegido con todo lo que se sabe de él</translation>
    </message>
    <message>
        <source>Opens the selected message on the Send page</source>
        <translation>Abre el mensaje elegido en la página Envío</translation>
    </message>
    <message>
        <source>Mark messages</source>
        <translation>Marcar mensajes</translation>
    </message>
    <message numerus="yes">
        <source>No more messages can be marked: the limit is %Ln messages, or half of the memory of the list.</source>
        <translation>
            <numerusform>No se marcan más mensajes: puede haber %Ln como máximo y ocupar la mitad de la memoria de la lista.</numerusform>
            <numerusform>No se marcan más mensajes: puede haber %Ln como máximo y ocupar la mitad de la memoria de la lista.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln marked</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%Ln marcado</numerusform>
            <numerusform>%Ln marcados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loom::Trust</name>
    <message>
        <source>an issuer without a name</source>
        <translation>un emisor sin nombre</translation>
    </message>
    <message>
        <source>The certificate of %1 is issued by %2, which this machine does not trust. If it is your own certification authority, set the file with its certificate (PEM): in the console in the field “Private CA” of Connect, otherwise with --ca-file.</source>
        <extracomment>%1 is a host, %2 the issuer of its certificate. --ca-file is an option, “Private CA” a field of the page Connect</extracomment>
        <translation>El certificado de %1 lo ha emitido %2, en quien este equipo no confía. Si es su propia autoridad de certificación, elija el archivo con su certificado (PEM): en la consola, el campo «CA privada» de «Conectar»; si no, --ca-file.</translation>
    </message>
    <message>
        <source>The certificate of %1 expired on %2. Ask the operator of the service to renew it.</source>
        <translation>El certificado de %1 caducó el %2. Pida al operador del servicio que lo renueve.</translation>
    </message>
    <message>
        <source>The certificate of %1 is valid from %2 on. Check the clock of this machine.</source>
        <translation>El certificado de %1 es válido a partir del %2. Compruebe el reloj de este equipo.</translation>
    </message>
    <message>
        <source>The certificate is not for %1, but for %2. Use an address with one of these names, or ask the operator of the service for a certificate with this name.</source>
        <translation>El certificado no es para %1, sino para %2. Use una dirección con un nombre del certificado o pida al operador del servicio un certificado con este nombre.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not accepted: %2</source>
        <translation>No se acepta el certificado de %1: %2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 no se puede leer: %2</translation>
    </message>
    <message>
        <source>%1 contains no certificate: use a PEM file with the certificate of a certification authority</source>
        <translation>%1 no contiene ningún certificado: hace falta un archivo PEM con el certificado de una autoridad de certificación</translation>
    </message>
    <message>
        <source>The certificate of %1 is not accepted.</source>
        <translation>No se acepta el certificado de %1.</translation>
    </message>
    <message>
        <source>%1:// needs OpenSSL 3, which is not installed here (on Debian the package libssl3).</source>
        <translation>%1:// necesita OpenSSL 3, que no está instalado aquí (en Debian, el paquete libssl3).</translation>
    </message>
</context>
<context>
    <name>loom::WaveformView</name>
    <message>
        <source>Waveform</source>
        <translation>Forma de onda</translation>
    </message>
</context>
<context>
    <name>loom::replay::DescribeCommand</name>
    <message>
        <source>more than %1</source>
        <extracomment>More names than this are in the recording</extracomment>
        <translation>más de %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and more than %n others</source>
        <translation>
            <numerusform>y más de %n más</numerusform>
            <numerusform>y más de %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <extracomment>A label of at most 12 letters. %1 is a time, %2 a duration</extracomment>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Gaps</source>
        <extracomment>A label of at most 12 letters: number of times without a connection, and their total length</extracomment>
        <translation>Huecos</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>En parte</translation>
    </message>
    <message numerus="yes">
        <source>%n recorded in part, cannot be replayed</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%n capturado en parte, no se puede reproducir</numerusform>
            <numerusform>%n capturados en parte, no se pueden reproducir</numerusform>
        </translation>
    </message>
    <message>
        <source>Unreadable</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>Ilegibles</translation>
    </message>
    <message>
        <source>lines: %1 (%2)</source>
        <extracomment>%1 is their number, %2 why the first cannot be read</extracomment>
        <translation>líneas: %1 (%2)</translation>
    </message>
    <message>
        <source>Recorded</source>
        <extracomment>A label of at most 12 letters. %1 is the address of a service, %2 a time</extracomment>
        <translation>Grabados</translation>
    </message>
    <message>
        <source>from %1 at %2</source>
        <translation>de %1 a las %2</translation>
    </message>
    <message>
        <source>Messages</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>%1 (stored: %2, rejected: %3)</source>
        <extracomment>Numbers of messages</extracomment>
        <translation>%1 (almacenados: %2, rechazados: %3)</translation>
    </message>
    <message>
        <source>Rate</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>Tasa</translation>
    </message>
    <message>
        <source>%1/s on average, %2/s peak</source>
        <extracomment>Messages per second</extracomment>
        <translation>%1/s de media, %2/s como máximo</translation>
    </message>
    <message>
        <source>Topics</source>
        <extracomment>A label of at most 12 letters. Below: messages without a Kafka topic</extracomment>
        <translation>Topics</translation>
    </message>
    <message>
        <source>(rejected, no topic)</source>
        <translation>(rechazado, sin topic)</translation>
    </message>
    <message>
        <source>Devices</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>Dispositivos</translation>
    </message>
</context>
<context>
    <name>loom::replay::Options</name>
    <message>
        <source>Send to this route, such as /sensor/gps: the endpoint&apos;s example, or the body of --payload.</source>
        <translation>Enviar a esta ruta, por ejemplo /sensor/gps: el ejemplo del flujo, o --payload.</translation>
    </message>
    <message>
        <source>File with the body to send instead of the example. It may contain placeholders.</source>
        <translation>El cuerpo que enviar, con variables, en lugar del ejemplo.</translation>
    </message>
    <message>
        <source>Send the payloads of this collection.</source>
        <translation>Enviar los payloads de esta colección.</translation>
    </message>
    <message>
        <source>Send this WAV file in chunks over the audio WebSocket.</source>
        <translation>Transmitir esta grabación en fragmentos por el WebSocket de audio.</translation>
    </message>
    <message>
        <source>Record the messages that a service reports on its monitor channel to this new file.</source>
        <translation>Grabar en este archivo nuevo lo que comunica el monitor de un servicio.</translation>
    </message>
    <message>
        <source>List the endpoints that have an example for --endpoint.</source>
        <translation>Mostrar los flujos de los que --endpoint conoce un ejemplo.</translation>
    </message>
    <message>
        <source>Speed of the replay, 0.1 to 100 times the original. Default: 1.</source>
        <translation>De 0.1 a 100 veces el ritmo original. 1 por omisión.</translation>
    </message>
    <message>
        <source>Send at this fixed rate (messages per second).</source>
        <translation>Tantos mensajes por segundo, de manera uniforme.</translation>
    </message>
    <message>
        <source>Send as fast as responses arrive. Default for payloads.</source>
        <translation>Tan rápido como lleguen las respuestas. Por omisión para los payloads.</translation>
    </message>
    <message>
        <source>Number of passes; 0 repeats until stopped. Default: 1, or 0 for payloads and WAV files with --duration.</source>
        <translation>Número de pasadas; 0 repite hasta que se detiene. Por omisión 1, o 0 para payloads y archivos WAV con --duration.</translation>
    </message>
    <message>
        <source>Send or record for this time, such as 30s, 5m or 250ms. Payloads and WAV files are repeated.</source>
        <translation>30s, 5m, 250ms: enviar durante ese tiempo. Los payloads y las grabaciones se repiten; o grabar durante ese tiempo.</translation>
    </message>
    <message>
        <source>Number of simulated devices. Each of them sends all messages.</source>
        <translation>Tantos dispositivos, cada uno de los cuales lo envía todo.</translation>
    </message>
    <message>
        <source>Pattern for new device names, with {device} and {n}. Default with --devices: {device}-{n}.</source>
        <translation>Nombres nuevos de dispositivos, que contienen {device} y {n}. {device}-{n} con --devices.</translation>
    </message>
    <message>
        <source>move: shift all timestamps so that the first message is from now. keep: do not change them. Default: move.</source>
        <translation>move: desplaza todas las marcas de tiempo para que el primer mensaje sea de ahora. keep: no las cambia. Por omisión: move.</translation>
    </message>
    <message>
        <source>new: give each message a new id. keep: do not change ids. Default: new.</source>
        <translation>new: da a cada mensaje un id. nuevo. keep: no cambia los id. Por omisión: new.</translation>
    </message>
    <message>
        <source>Length of an audio chunk, at most 1m. Default: 1s.</source>
        <translation>Cuánto dura un fragmento de la grabación: hasta un minuto, 1s por omisión.</translation>
    </message>
    <message>
        <source>Header to add to each request. May be repeated.</source>
        <translation>Una cabecera más en cada petición. Puede repetirse.</translation>
    </message>
    <message>
        <source>Maximum number of messages in flight. Default: 24.</source>
        <translation>Cuántos mensajes pueden esperar su respuesta. 24 por omisión.</translation>
    </message>
    <message>
        <source>Seed for random values. The same seed gives the same values.</source>
        <translation>Hace que lo aleatorio se repita igual.</translation>
    </message>
    <message>
        <source>Expect this HTTP status of every response, instead of the recorded or configured one.</source>
        <translation>Cómo debe ser cada respuesta, sea cual sea la capturada.</translation>
    </message>
    <message>
        <source>Write the result as JUnit XML.</source>
        <translation>Escribir el resultado como JUnit XML.</translation>
    </message>
    <message>
        <source>Language of the output instead of the system’s, such as de.</source>
        <translation>Usar este idioma en lugar del idioma del sistema, por ejemplo «de».</translation>
    </message>
    <message>
        <source>Sends test messages to a Loom service, records its traffic and replays recordings.</source>
        <translation>Envía payloads a un servicio Loom, graba lo que recibe y lo reproduce.</translation>
    </message>
    <message>
        <source>The recording to replay.</source>
        <translation>La captura que reproducir.</translation>
    </message>
    <message>
        <source>URL of the service, http or https. Default: http://127.0.0.1:8000.</source>
        <translation>El servicio, http o https. http://127.0.0.1:8000 por omisión.</translation>
    </message>
    <message>
        <source>URL of the monitor channel to record, ws or wss. Default: ws://127.0.0.1:8002.</source>
        <translation>El monitor que grabar, ws o wss. ws://127.0.0.1:8002 por omisión.</translation>
    </message>
    <message>
        <source>Key or token for the service or its monitor channel. Other users of this machine can read it in the process list: prefer --key-file or the environment variable LOOM_KEY.</source>
        <translation>La clave o el token que pide el servicio o el monitor. Otros usuarios de este equipo pueden leerlo en la lista de procesos: es mejor --key-file o la variable LOOM_KEY.</translation>
    </message>
    <message>
        <source>File whose first line is the key. Without this option and --key, the environment variable LOOM_KEY is used; for a monitor channel, LOOM_MONITOR_TOKEN takes precedence over it.</source>
        <translation>El archivo cuya primera línea es la clave. Sin él y sin --key se usa LOOM_KEY; para un monitor, antes LOOM_MONITOR_TOKEN.</translation>
    </message>
    <message>
        <source>Same as --key, for a monitor channel.</source>
        <translation>Lo mismo que --key, para un monitor.</translation>
    </message>
    <message>
        <source>PEM file with certificates of certification authorities to trust in addition to the system&apos;s.</source>
        <translation>Certificados (PEM) de una autoridad de certificación en la que confiar además de las del sistema.</translation>
    </message>
    <message>
        <source>Exit code: 0 if all messages were sent and all responses were as expected; 1 if not, or if a recording has gaps; 2 for a usage or file error, or if the service cannot be reached.</source>
        <translation>Código de salida: 0 si se enviaron todos los mensajes y todas las respuestas fueron las esperadas; 1 si no, o si una grabación tiene huecos; 2 si hay un error de uso o de archivo, o si no se puede contactar con el servicio.</translation>
    </message>
    <message>
        <source>Shorten longer pauses of the recording to this length, such as 30s or 5m. Default: 12h.</source>
        <translation>Acortar a esto las pausas más largas de la captura: 30s, 5m. Por omisión 12h.</translation>
    </message>
    <message>
        <source>Print a summary of this recording: times, topics, devices, rate and gaps.</source>
        <translation>Mostrar lo que contiene esta captura: tiempos, topics, dispositivos, ritmo y huecos.</translation>
    </message>
    <message>
        <source>Replay only messages from this time on, such as 2026-01-01T12:00:00Z. Without Z or an offset it is UTC.</source>
        <translation>Reproducir solo los mensajes desde este momento: 2026-01-01T12:00:00Z. Sin Z ni desfase es UTC.</translation>
    </message>
    <message>
        <source>Replay only messages before this time.</source>
        <translation>Reproducir solo los mensajes anteriores a este momento.</translation>
    </message>
    <message>
        <source>Replay only messages of this Kafka topic. May be repeated. An empty name selects rejected messages, which have no topic.</source>
        <translation>Reproducir solo los mensajes de este topic de Kafka. Puede repetirse. Un nombre vacío selecciona los mensajes rechazados, que no tienen topic.</translation>
    </message>
    <message>
        <source>Replay only messages of this device. May be repeated.</source>
        <translation>Reproducir solo los mensajes de este dispositivo. Puede repetirse.</translation>
    </message>
</context>
<context>
    <name>loom::replay::Progress</name>
    <message>
        <source>%1 sent</source>
        <extracomment>Numbers of messages in one line: short</extracomment>
        <translation>%1 enviados</translation>
    </message>
    <message>
        <source>%1 in flight</source>
        <extracomment>Sent, no response yet</extracomment>
        <translation>%1 en curso</translation>
    </message>
    <message>
        <source>%1 late</source>
        <extracomment>Sent after the time due</extracomment>
        <translation>%1 con retraso</translation>
    </message>
    <message>
        <source>%1 not as expected</source>
        <extracomment>Responses</extracomment>
        <translation>%1 no conformes</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>A rate; &quot;/s&quot; means &quot;per second&quot;</extracomment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>next in %1 · press Enter to skip</source>
        <extracomment>The next message is sent in %1</extracomment>
        <translation>el siguiente en %1 · Enter lo salta</translation>
    </message>
    <message>
        <source>next in %1</source>
        <extracomment>The next message is sent in %1</extracomment>
        <translation>el siguiente en %1</translation>
    </message>
</context>
<context>
    <name>loom::replay::Quantities</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1&#xa0;bytes</translation>
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
        <translation>Grabando %1 en %2; Ctrl+C lo termina</translation>
    </message>
    <message>
        <source>messages: %1</source>
        <translation>mensajes: %1</translation>
    </message>
    <message>
        <source>Recorded</source>
        <extracomment>A label of at most 12 letters; %2 is a file</extracomment>
        <translation>Grabados</translation>
    </message>
    <message>
        <source>messages: %1, in %2</source>
        <translation>mensajes: %1, en %2</translation>
    </message>
    <message>
        <source>Dropped</source>
        <extracomment>A label of at most 12 letters; messages</extracomment>
        <translation>Omitidos</translation>
    </message>
    <message numerus="yes">
        <source>%n by the service, because there were too many</source>
        <translation>
            <numerusform>%n para el que el monitor no tenía sitio</numerusform>
            <numerusform>%n para los que el monitor no tenía sitio</numerusform>
        </translation>
    </message>
    <message>
        <source>Truncated</source>
        <extracomment>A label of at most 12 letters; messages whose payload the service sent only in part</extracomment>
        <translation>Truncados</translation>
    </message>
    <message numerus="yes">
        <source>%n too long to be recorded completely, cannot be replayed</source>
        <translation>
            <numerusform>%n demasiado largo para recibirlo entero, no se puede reproducir</numerusform>
            <numerusform>%n demasiado largos para recibirlos enteros, no se pueden reproducir</numerusform>
        </translation>
    </message>
    <message>
        <source>The recording has a gap: %1 Reconnecting; messages of this time will be missing.</source>
        <translation>La grabación tiene un hueco: %1 Se intenta de nuevo; falta lo que el servicio recibe entretanto.</translation>
    </message>
    <message>
        <source>Recording resumed after a gap of %1</source>
        <translation>Se graba de nuevo, tras un hueco de %1</translation>
    </message>
    <message>
        <source>%1, not connected, gaps: %2</source>
        <extracomment>%1 is &quot;messages: 12&quot;, %2 the total length of the gaps</extracomment>
        <translation>%1, sin conexión, huecos: %2</translation>
    </message>
    <message>
        <source>Gaps</source>
        <extracomment>A label of at most 12 letters; times without a connection. %1 is their total length</extracomment>
        <translation>Huecos</translation>
    </message>
    <message numerus="yes">
        <source>%n without a connection (%1): messages of this time are missing</source>
        <translation>
            <numerusform>%n sin conexión (%1): falta lo que el servicio recibió entonces</numerusform>
            <numerusform>%n sin conexión (%1): falta lo que el servicio recibió entonces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loom::replay::RecordingScan</name>
    <message>
        <source>line %1: %2</source>
        <translation>línea %1: %2</translation>
    </message>
</context>
<context>
    <name>loom::replay::SendCommand</name>
    <message>
        <source>no response within 10 s</source>
        <translation>no responde</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2. Check that the service is running, or set another address with --to</source>
        <translation>No se puede acceder a %1: %2. ¿Está allí en marcha el servicio? --to indica otro</translation>
    </message>
    <message>
        <source>Skipped</source>
        <extracomment>A label of at most 12 letters; lines of the recording</extracomment>
        <translation>Omitidas</translation>
    </message>
    <message>
        <source>lines: %1</source>
        <translation>líneas: %1</translation>
    </message>
    <message>
        <source>Gaps</source>
        <extracomment>A label of at most 12 letters; times without a connection while recording. %1 is their total length</extracomment>
        <translation>Huecos</translation>
    </message>
    <message numerus="yes">
        <source>%n in the recording (%1): messages of this time are missing</source>
        <translation>
            <numerusform>%n en la grabación (%1): falta lo que el servicio recibió entonces</numerusform>
            <numerusform>%n en la grabación (%1): falta lo que el servicio recibió entonces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loom::replay::Summary</name>
    <message>
        <source>none</source>
        <extracomment>No response</extracomment>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>p50 %1 ms, p90 %2 ms, p99 %3 ms, max %4 ms</source>
        <extracomment>Percentiles of the response time: 50 % (median) is %1, 90 % is %2, 99 % is %3, the maximum is %4</extracomment>
        <translation>p50 %1&#xa0;ms, p90 %2&#xa0;ms, p99 %3&#xa0;ms, máx. %4&#xa0;ms</translation>
    </message>
    <message numerus="yes">
        <source>%n sent more than 100 ms late</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%n enviado más de 100&#xa0;ms después de lo previsto</numerusform>
            <numerusform>%n enviados más de 100&#xa0;ms después de lo previsto</numerusform>
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
        <translation>Enviados</translation>
    </message>
    <message>
        <source>Responses</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Latency</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Late</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>Con retraso</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>Pendientes</translation>
    </message>
    <message>
        <source>As expected</source>
        <extracomment>A label of at most 12 letters, and numbers of responses</extracomment>
        <translation>Conformes</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>401: the service requires a key, and none was sent. Set one with --key-file or LOOM_KEY.</source>
        <translation>401: el servicio pide una clave y no se envió ninguna. --key-file o LOOM_KEY la indica.</translation>
    </message>
    <message>
        <source>401: the service does not accept the key. It is unknown, revoked or expired: ask the operator of the service for a new one.</source>
        <translation>401: el servicio no acepta la clave. Es desconocida, se ha retirado o ha caducado: pida otra al operador del servicio.</translation>
    </message>
    <message>
        <source>403: the key does not permit some of these messages. Ask the operator of the service for the scope of the message type, or for the device.</source>
        <translation>403: la clave no permite algunos de estos mensajes. Pida al operador del servicio el permiso del flujo o el del dispositivo.</translation>
    </message>
    <message numerus="yes">
        <source>at least %n unsent</source>
        <extracomment>Messages of a run that was stopped</extracomment>
        <translation>
            <numerusform>al menos %n sin enviar</numerusform>
            <numerusform>al menos %n sin enviar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsent</source>
        <extracomment>Messages of a run that was stopped</extracomment>
        <translation>
            <numerusform>%n sin enviar</numerusform>
            <numerusform>%n sin enviar</numerusform>
        </translation>
    </message>
    <message>
        <source>before the end</source>
        <translation>antes del final</translation>
    </message>
    <message>
        <source>Stopped</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>Error</translation>
    </message>
    <message>
        <source>nothing was sent</source>
        <translation>no se envió nada</translation>
    </message>
    <message numerus="yes">
        <source>%n due but not sent: the service is slower than the schedule</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%n previsto pero no enviado: el servicio es más lento que el plan</numerusform>
            <numerusform>%n previstos pero no enviados: el servicio es más lento que el plan</numerusform>
        </translation>
    </message>
    <message>
        <source>Since due</source>
        <extracomment>A label of at most 12 letters; response times measured from the time at which the message was due</extracomment>
        <translation>Desde plan</translation>
    </message>
</context>
<context>
    <name>loom::replay::Wording</name>
    <message>
        <source>no answer from %1 within the timeout</source>
        <translation>no llegó a tiempo ninguna respuesta de %1</translation>
    </message>
    <message>
        <source>%1 ended: %2</source>
        <translation>conexión con %1 terminada: %2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>no se puede leer %1: %2</translation>
    </message>
    <message>
        <source>is not valid JSON: %1</source>
        <translation>no es JSON: %1</translation>
    </message>
    <message>
        <source>is not an event: it has no &quot;route&quot;</source>
        <translation>no es un evento: falta &quot;route&quot;</translation>
    </message>
    <message>
        <source>%1 already exists: choose another name or remove the file</source>
        <translation>%1 ya existe: elija otro nombre o elimínelo</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>no se puede escribir %1: %2</translation>
    </message>
    <message>
        <source>%1:1: is not a recording that this version can read: expected an object with &quot;loom_capture&quot;: 1</source>
        <translation>%1:1: no es una captura que esta versión pueda leer: su primera línea sería un objeto con &quot;loom_capture&quot;: 1</translation>
    </message>
    <message>
        <source>is longer than 64 MiB</source>
        <translation>supera los 64&#xa0;MiB</translation>
    </message>
    <message>
        <source>has only %1 of the %2 bytes of the message and cannot be replayed</source>
        <translation>solo tiene %1 de los %2 bytes del mensaje y no se puede reproducir</translation>
    </message>
    <message>
        <source>was recorded without the message and cannot be replayed</source>
        <translation>se capturó sin su mensaje y no se puede reproducir</translation>
    </message>
    <message>
        <source>is not a collection that this version can read: expected an object with &quot;loom_collection&quot;: 1</source>
        <translation>no es una colección de payloads que esta versión pueda leer: sería un objeto con &quot;loom_collection&quot;: 1</translation>
    </message>
    <message>
        <source>%1 must be a list of payloads</source>
        <translation>%1 debe ser una lista de payloads</translation>
    </message>
    <message>
        <source>%1 must be an object</source>
        <translation>%1 debe ser un objeto</translation>
    </message>
    <message>
        <source>%1 must be a string</source>
        <translation>%1 debe ser una cadena</translation>
    </message>
    <message>
        <source>%1 has both &quot;route&quot; and &quot;websocket&quot;: remove one of them</source>
        <translation>%1 tiene &quot;route&quot; y &quot;websocket&quot;: quite uno de los dos</translation>
    </message>
    <message>
        <source>%1 must be a path such as &quot;/sensor/gps&quot;</source>
        <translation>%1 debe ser una ruta como &quot;/sensor/gps&quot;</translation>
    </message>
    <message>
        <source>%1 must be &quot;/audio/stream/{device_id}&quot;</source>
        <translation>%1 debe ser &quot;/audio/stream/{device_id}&quot;</translation>
    </message>
    <message>
        <source>%1 must be the text of the body: a string or a list of lines</source>
        <translation>%1 debe ser el texto del cuerpo: una cadena o una lista de sus líneas</translation>
    </message>
    <message>
        <source>%1 must be an object of header names and values</source>
        <translation>%1 debe ser un objeto de nombres y valores</translation>
    </message>
    <message>
        <source>%1 must be an HTTP status from 100 to 599</source>
        <translation>%1 debe ser un estado HTTP, de 100 a 599</translation>
    </message>
    <message>
        <source>%1 is unknown. Known members: %2</source>
        <translation>%1 es desconocido. Existen %2</translation>
    </message>
    <message>
        <source>Invalid pattern &apos;%1&apos; for device names: use letters, digits, &apos;_&apos; and &apos;-&apos;, and the placeholders {device} and {n}, as in &apos;{device}-{n}&apos;</source>
        <translation>«%1» no da nombres de dispositivos: constan de letras, cifras, «_» y «-», y el patrón puede contener {device} y {n}, como en «{device}-{n}»</translation>
    </message>
    <message>
        <source>The pattern &apos;%1&apos; gives all devices the same name: add {device} or {n}</source>
        <translation>«%1» daría el mismo nombre a todos los dispositivos: añada {device} o {n}</translation>
    </message>
    <message>
        <source>Invalid header &apos;%1&apos;: use the form &apos;Name: value&apos;</source>
        <translation>«%1» no es una cabecera: escriba «Nombre: valor»</translation>
    </message>
    <message>
        <source>the connection closed before a response arrived</source>
        <translation>la conexión terminó antes de que llegara una respuesta</translation>
    </message>
    <message>
        <source>the service&apos;s schema</source>
        <translation>el esquema del servicio</translation>
    </message>
    <message>
        <source>the placeholder that starts with &quot;{{&quot; has no closing &quot;}}&quot;. For two literal braces in a string, write \u007b\u007b</source>
        <translation>&quot;{{&quot; abre una variable que ningún &quot;}}&quot; cierra. Para dos llaves en una cadena, escriba \u007b\u007b</translation>
    </message>
    <message>
        <source>%1 is not a placeholder. Use {{uuid}}, {{now}}, {{seq}}, {{random 30 250}} or {{pick a b c}}</source>
        <translation>%1 no es una variable. Existen {{uuid}}, {{now}}, {{seq}}, {{random 30 250}} y {{pick a b c}}</translation>
    </message>
    <message>
        <source>%1 has no arguments: write %2</source>
        <translation>%1 no admite nada después de su nombre: escriba %2</translation>
    </message>
    <message>
        <source>%1 is text: write it in quotes, &quot;%2&quot;</source>
        <translation>%1 es texto: escriba &quot;%2&quot;, entre comillas</translation>
    </message>
    <message>
        <source>%1 needs two numbers, the minimum and the maximum: {{random 30 250}}</source>
        <translation>%1 necesita dos números, el menor y el mayor: {{random 30 250}}</translation>
    </message>
    <message>
        <source>%1 has the maximum first: write {{random %2 %3}}</source>
        <translation>%1 tiene primero el número mayor: escriba {{random %2 %3}}</translation>
    </message>
    <message>
        <source>%1 is out of range: numbers are exact up to 9007199254740992</source>
        <translation>%1 va demasiado lejos: los números son exactos hasta 9007199254740992</translation>
    </message>
    <message>
        <source>{{pick}} needs a list of values: {{pick a b c}}</source>
        <translation>{{pick}} necesita algo entre lo que elegir: {{pick a b c}}</translation>
    </message>
    <message>
        <source>%1 contains the text &apos;%2&apos;: write it in quotes, &quot;{{pick …}}&quot;</source>
        <translation>%1 contiene «%2», que es texto: escriba &quot;{{pick …}}&quot;, entre comillas</translation>
    </message>
    <message>
        <source>the speed must be from 0.1 to 100</source>
        <translation>la velocidad debe ser de 0.1 a 100 veces la original</translation>
    </message>
    <message>
        <source>the rate must be above 0 and at most 100000 messages per second</source>
        <translation>el ritmo debe ser mayor que 0 y de 100000 por segundo como máximo</translation>
    </message>
    <message>
        <source>the number of passes must be 1 or more, or 0 to repeat until stopped</source>
        <translation>el número de veces debe ser 1 o más, o 0 sin fin</translation>
    </message>
    <message>
        <source>the duration must not be negative</source>
        <translation>la duración no puede ser negativa</translation>
    </message>
    <message>
        <source>the number of messages in flight must be from 1 to 10000</source>
        <translation>puede haber de 1 a 10000 mensajes en curso</translation>
    </message>
    <message>
        <source>Invalid service address &apos;%1&apos;: use the form http://127.0.0.1:8000</source>
        <translation>«%1» no es la dirección de un servicio: tiene la forma http://127.0.0.1:8000</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>línea %1, columna %2</translation>
    </message>
    <message>
        <source>%1 is not a WAV file</source>
        <translation>%1 no es un archivo WAV</translation>
    </message>
    <message>
        <source>%1 has no &quot;fmt &quot; chunk, which describes the encoding</source>
        <translation>%1 no indica cómo está codificado el sonido: falta el bloque &quot;fmt &quot;</translation>
    </message>
    <message>
        <source>%1 has no channels, no sample rate or no samples</source>
        <translation>%1 no tiene canales, frecuencia de muestreo o muestras</translation>
    </message>
    <message>
        <source>%1 contains no sound</source>
        <translation>%1 no contiene sonido</translation>
    </message>
    <message>
        <source>%1, chunk %2</source>
        <translation>%1, fragmento %2</translation>
    </message>
    <message>
        <source>was rejected before the whole message arrived and cannot be replayed</source>
        <translation>se rechazó antes de llegar completo y no se puede reproducir</translation>
    </message>
    <message>
        <source>warning: the key is sent to %1 unencrypted, and others on the network can read it. Use https:// or wss://.</source>
        <translation>advertencia: la clave viaja a %1 sin cifrar y otros en la red pueden leerla. Use https:// o wss://.</translation>
    </message>
    <message>
        <source>is not a valid gap: &quot;from&quot; and &quot;to&quot; must be times in milliseconds</source>
        <translation>no es un hueco: &quot;from&quot; y &quot;to&quot; no son tiempos en milisegundos</translation>
    </message>
    <message>
        <source>This WAV file is compressed; its waveform cannot be shown.</source>
        <translation>El sonido de este archivo WAV está comprimido y no se puede dibujar.</translation>
    </message>
</context>
</TS>
