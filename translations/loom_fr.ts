<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>loom::AnswersModel</name>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>The answer is as expected</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, %1 was</source>
        <extracomment>The answer is not as expected; %1 is the HTTP status that was expected</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <extracomment>Column titles. Answer: its number; Message: what was sent; Took: how long the answer took</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loom::CollectionPane</name>
    <message>
        <source>New payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open collection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save collection &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rena&amp;me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payloads of the collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (not saved)</source>
        <extracomment>%1 is the name of a collection</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. It is not saved until that is put right.</source>
        <extracomment>%1 is a sentence that says what is wrong, such as “This collection: payload 2 has no name”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collections (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collection not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has changes that are in no file. Save them first?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loom::ConnectPage</name>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Recent services (Enter connects, Delete forgets)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host and port of the service&apos;s monitor channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only where the service asks for one (LOOM_MONITOR_TOKEN)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget this service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection; it is tried again by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A service listens for consoles on its LOOM_MONITOR_PORT, 8002 unless told otherwise. ./dev run starts one on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is kept in this desktop&apos;s keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain runs here: the token is kept until this window closes, and has to be entered again after that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loom::ConnectionLabel</name>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected to %1, Loom %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection to %1, trying again in %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected to %1: see Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loom::ConnectionsModel</name>
    <message>
        <source>(none yet)</source>
        <extracomment>No device is known yet</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>%1 is a time such as &quot;3 min 12 s&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loom::ConnectionsPage</name>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its &amp;traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends this client&apos;s connection; it may connect again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns to Traffic, with this device as its filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search device, address, error…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is connected. A device appears here with its first request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 found</source>
        <extracomment>Connections that fit the search; %1 is how many there are</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connected</source>
        <extracomment>Connections</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more not listed by the service</source>
        <extracomment>Connections; the service lists a few thousand at most</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loom::ConsoleOptions</name>
    <message>
        <source>Shows what flows through a Loom service. A token is taken from LOOM_MONITOR_TOKEN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to this service at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep tokens until the program ends, nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak this language instead of the desktop’s, such as de.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--help lists the options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an option. Did you mean --connect %1?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loom::DifferencesView</name>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers that are not as captured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Got</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loom::EventPane</name>
    <message>
        <source>partition %1, offset %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a message above to see what is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload as a tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived</source>
        <extracomment>%1 is date and time, %2 is http or websocket</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, of that Kafka %2</source>
        <extracomment>Two times</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loom::FilterBar</name>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of each payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most how many a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device, or a part of its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text in the payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All streams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored and refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload up to %1 KiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loom::Language</name>
    <message>
        <source>“%1” is no language of this program: it speaks %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loom::MainWindow</name>
    <message>
        <source>Loom console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try to connect now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Loom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes when the console is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Loom console</source>
        <extracomment>%1 is the title of a page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Loom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Loom console %1&lt;/b&gt;&lt;p&gt;Shows what flows through a Loom service.&lt;/p&gt;&lt;p&gt;GPL-3.0-or-later. Built on Qt %2 and QCustomPlot.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loom::MonitorAddress</name>
    <message>
        <source>“%1” is not an address. Enter a host and a port, such as localhost:8002.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the address of a service, such as localhost:8002 (its LOOM_MONITOR_PORT).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not how a service is reached: use ws:// or wss://.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loom::MonitorClient</name>
    <message>
        <source>What answers at %1 is not a Loom service&apos;s monitor channel. Check the port: it is the service&apos;s LOOM_MONITOR_PORT, %2 unless told otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service (version %1) speaks version %2 of the monitor protocol, this console version %3. Use the console that came with the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service asks for a token. Enter its LOOM_MONITOR_TOKEN and connect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service refuses this token. Enter its LOOM_MONITOR_TOKEN and connect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service dropped this console because it did not read fast enough. A narrower filter or a lower limit in Traffic helps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the service was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection to %1: %2. Check that the service runs and that this is its LOOM_MONITOR_PORT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has said nothing for %1 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing at %1 says hello. Check that this is the service&apos;s LOOM_MONITOR_PORT.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loom::Numbers</name>
    <message>
        <source>%1/s</source>
        <extracomment>A rate, &quot;/s&quot; is &quot;a second&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <extracomment>Minutes and seconds</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>Hours and minutes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <extracomment>Days and hours</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loom::OverviewPage</name>
    <message>
        <source>All is well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes messages, not all is well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes no messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No word from a service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kafka&apos;s answer, median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one under Connect. What is below is what was known last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loom %1, up for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in all, %2 by Kafka</source>
        <extracomment>Messages that were refused</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 %: %1, 99 %: %2</source>
        <extracomment>So many of the answers took at most that time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting for Kafka</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>open now</source>
        <extracomment>Connections</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loom::PayloadForm</name>
    <message>
        <source>Another route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer with another status is marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exam&amp;ple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts an example of the stream into the editor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload, JSON with placeholders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON. {{uuid}}, {{now}}, {{seq}}, {{random 30 250}} and {{pick a b c}} are filled in anew for each message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;tream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ov&amp;er</source>
        <extracomment>Before HTTP or WebSocket</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xpected status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a service to see its streams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A WebSocket is there for audio only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example &amp;%1</source>
        <extracomment>%1 is a number, and its key in the menu</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <extracomment>Problems</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loom::PayloadTree</name>
    <message numerus="yes">
        <source>object of %Ln</source>
        <extracomment>A JSON object with %n members</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>array of %Ln</source>
        <extracomment>A JSON array with %n items</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“%1…” (%2 characters)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service sent no payload.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only its beginning is here: see the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not JSON: see the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no tree)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more: see the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(missing)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loom::PayloadView</name>
    <message>
        <source>
… the first %1 of %2 characters; “Copy as JSON” has them all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
… cut off by the service: ask for more of each payload above</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loom::RecordBox</name>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record into a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop recordin&amp;g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the filter in Traffic lets through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record into a new file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captures (*.loom.jsonl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a service to record what it takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing recorded yet. A recording never overwrites a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● Recording into %1</source>
        <extracomment>%1 is a file</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded into %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>messages: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>Seconds</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out, the service had no room for so many</source>
        <extracomment>Messages</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln too long to be had whole, cannot be replayed</source>
        <extracomment>Messages</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loom::ReplayForm</name>
    <message>
        <source>When messages are sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times as fast, 0.1 to 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the capture is gone through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New names for devices: {device} stands for the old name, {n} for a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timestamps in messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename &amp;devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the original timing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As fast as possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At a fixed rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> a second</source>
        <extracomment>After a number of messages</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Again and again until stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes: </source>
        <extracomment>Before a number: how often the capture is gone through</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty keeps the names; test-{device} or device-{n} gives new ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timestamps moved to now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timestamps as captured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New message ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message ids as captured</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loom::ReplayPage</name>
    <message>
        <source>Capture and replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a capture, or drop one here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;apture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ervice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a capture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of the replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captures (*.loom.jsonl *.jsonl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No capture is open. One is a .loom.jsonl file that was recorded here or by loom-replay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>messages: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>devices: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <extracomment>%1 is the address of the service that was recorded</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>⚠ %Ln captured in part, left out</source>
        <extracomment>Messages</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ lines that cannot be read, left out: %1 (%2)</source>
        <extracomment>%1 is their number, %2 why the first cannot be read</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no service to send to: connect to one, or write its address, such as http://127.0.0.1:8000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers that are not as captured are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ Differences (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As captured: %1 · different: %2</source>
        <extracomment>Numbers of answers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first %1 are listed</source>
        <extracomment>Differences; always a thousand or more</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a capture first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loom::RunPanel</name>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
… only the beginning is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered as expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of the answers took at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the run is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers, newest above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an answer to see its body, and what was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About to begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the last answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>St&amp;op without them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest %1 answers are listed. Older ones, only counted: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1 s</source>
        <extracomment>How many seconds it has taken</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln without an answer</source>
        <extracomment>Messages that were sent</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln late</source>
        <extracomment>Messages that were sent later than they were due</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent in time</source>
        <extracomment>Messages</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Numbers of answers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>⚠ %Ln not as expected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>p90 %1 · p99 %2 · longest %3</source>
        <extracomment>90 % of the answers took at most %1, 99 % at most %2</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1

Sent to %2:
%3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loom::ScheduleForm</name>
    <message>
        <source>for</source>
        <extracomment>Between a rate and a number of seconds</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ho&amp;w often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as &amp;devices</source>
        <extracomment>Before a number: the payload is sent as if so many devices sent it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At a rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> times</source>
        <extracomment>After a number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> a second</source>
        <extracomment>After a number of messages</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For how many seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>Seconds, after a number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as written</source>
        <extracomment>In the field “as devices”: the device that the payload names</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many devices send each payload: the device&apos;s name in it gets a number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loom::SendPage</name>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends the payload in the editor (Ctrl+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send &amp;collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends every payload of the collection, in its order (Ctrl+Shift+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stream a &amp;WAV file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serv&amp;ice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 again</source>
        <extracomment>The name of a payload made from a message of device %1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service showed only the beginning of this message: what follows is not in the editor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no route: choose a stream, or write a path such as /sensor/gps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stream a recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings (*.wav)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no service to send to: connect to one, or write its address, such as http://127.0.0.1:8000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuts a recording into chunks of a second and streams them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the stream of audio first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loom::ServiceState</name>
    <message>
        <source>Kafka is away: messages are answered with 503. Check the broker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service is shutting down: it finishes what it has and takes nothing new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service takes no messages at present. Its log says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kafka did not take some valid messages in the last seconds.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loom::ThroughputPlot</name>
    <message>
        <source>What is drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last ten minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throughput per topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throughput per topic over time; the values are in the legend beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines appear here within seconds of a connection to a service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loom::ThroughputSeries</name>
    <message>
        <source>(other topics)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loom::TopicLegend</name>
    <message>
        <source>Topics; Space switches a line on and off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loom::TrafficModel</name>
    <message>
        <source>%1 stored</source>
        <extracomment>%1 is the HTTP status, such as 201</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kafka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loom::TrafficPage</name>
    <message>
        <source>Traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds what is shown; what comes meanwhile is collected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in payloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as &amp;curl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit and send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages, newest below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command that sends this message again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>curl needs a message over HTTP with its whole payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet: a message appears here when a connected service stores or refuses one that fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <extracomment>Messages</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting while it is paused</source>
        <extracomment>Messages that have come since</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out by the service, too many a second</source>
        <extracomment>Messages</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older let go</source>
        <extracomment>Messages that are shown no longer, so that memory does not grow</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loom::replay::CaptureScan</name>
    <message>
        <source>line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loom::replay::Options</name>
    <message>
        <source>Send to this route, such as /sensor/gps: the stream&apos;s own example, or --payload.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body to send, with placeholders, instead of the example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the payloads of this collection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stream this recording in chunks over the WebSocket for audio.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record what a service&apos;s monitor tells into this new file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the streams that --stream knows an example of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service. http://127.0.0.1:8000 by default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.1 to 100 times the original timing. 1 by default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many messages a second, evenly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As fast as the answers come. The default for payloads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often it all is sent: 1 by default, 0 for no end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30s, 5m, 250ms: send for so long. Payloads and recordings repeat; or record for so long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many devices, each of which sends it all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New names for devices, with {device} and {n} in them. {device}-{n} with --devices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether timestamps are moved to now. They are by default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether messages get new ids. They do by default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long a chunk of the recording is: up to a minute, 1s by default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A further header of each request. May be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many messages may wait for their answers. 24 by default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes what is random the same again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each answer has to be, whatever was captured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the result as JUnit XML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The monitor to record. ws://127.0.0.1:8002 by default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak this language instead of the system’s, such as de.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The monitor&apos;s token; LOOM_MONITOR_TOKEN keeps it out of sight of other users.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends payloads to a Loom service, records what it takes, and replays that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit code: 0 all answers are as expected, 1 some are not, 2 usage, or the service cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The capture to replay.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loom::replay::Progress</name>
    <message>
        <source>%1 sent</source>
        <extracomment>Numbers of messages in one line: short</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in flight</source>
        <extracomment>Sent, not answered yet</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 late</source>
        <extracomment>Sent later than they were due</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not as expected</source>
        <extracomment>Answers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>A rate, &quot;/s&quot; is &quot;a second&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loom::replay::Quantities</name>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loom::replay::RecordCommand</name>
    <message>
        <source>Recording %1 into %2; Ctrl+C ends it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>messages: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded</source>
        <extracomment>A label of at most 12 letters; %2 is a file</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>messages: %1, in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <extracomment>A label of at most 12 letters; messages</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n that the monitor had no room for</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Cut</source>
        <extracomment>A label of at most 12 letters; messages that the monitor sent in part only</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n too long to be had whole, cannot be replayed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loom::replay::SendCommand</name>
    <message>
        <source>it does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2. Is the service running there? --to names another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <extracomment>A label of at most 12 letters; lines of the capture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loom::replay::Summary</name>
    <message>
        <source>none</source>
        <extracomment>No answer</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p50 %1 ms, p90 %2 ms, p99 %3 ms, max %4 ms</source>
        <extracomment>Half of the answers took at most %1, 90 % at most %2, 99 % at most %3, the longest %4</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sent more than 100 ms after the time due</source>
        <extracomment>Messages</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due but not sent: the service is slower than the rate</source>
        <extracomment>Messages</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2 (%3/s), %4</source>
        <extracomment>Messages, time, messages a second, bytes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <extracomment>This and those below are labels in a column: at most 12 letters, or 6 Chinese characters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unanswered</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As expected</source>
        <extracomment>A label of at most 12 letters, and numbers of answers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
