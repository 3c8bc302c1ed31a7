<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>OutcomeText</name>
    <message>
        <source>Rejected with %1 %2: %3</source>
        <translation>已拒绝，%1 %2：%3</translation>
    </message>
    <message>
        <source>Stored in topic %1, partition %2, offset %3.</source>
        <translation>已存储到主题 %1，分区 %2，偏移量 %3。</translation>
    </message>
    <message>
        <source>Received at %1. Kafka acknowledged the record after %2. The response was sent after %3.</source>
        <translation>于 %1 到达。Kafka 在 %2后确认；%3后得到响应。</translation>
    </message>
    <message>
        <source>Received at %1. The response was sent after %2.</source>
        <translation>于 %1 到达，%2后得到响应。</translation>
    </message>
    <message>
        <source>Message type: %1</source>
        <translation>消息类型：%1</translation>
    </message>
    <message>
        <source>Device: %1</source>
        <translation>设备：%1</translation>
    </message>
    <message>
        <source>Message ID: %1</source>
        <translation>消息 ID：%1</translation>
    </message>
    <message>
        <source>Request ID: %1</source>
        <translation>请求 ID：%1</translation>
    </message>
</context>
<context>
    <name>loom::AppearanceMenu</name>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;System default</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
</context>
<context>
    <name>loom::AudioView</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message numerus="yes">
        <source>%Ln channels</source>
        <translation>
            <numerusform>%Ln 个声道</numerusform>
        </translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Save audio…</source>
        <translation>保存音频…</translation>
    </message>
    <message>
        <source>Opens the audio in this desktop&apos;s default program for such files</source>
        <translation>用此桌面播放此类文件的程序打开音频</translation>
    </message>
    <message>
        <source>Saves the audio to a file, unchanged</source>
        <translation>将音频按发送时的原样写入文件</translation>
    </message>
    <message>
        <source>The audio</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>The service sent only the beginning of this message. To see the audio of further messages, choose a larger payload limit in the filter above.</source>
        <translation>服务只发送了此消息的开头部分。请在上方的过滤条件中调大每条载荷的显示量，以查看后续消息的音频。</translation>
    </message>
    <message>
        <source>The audio is not valid base64.</source>
        <translation>音频不是有效的 base64。</translation>
    </message>
    <message>
        <source>This is not a WAV file with audio data.</source>
        <translation>这不是含有声音的 WAV 文件。</translation>
    </message>
    <message>
        <source>The waveform of this format cannot be shown.</source>
        <translation>无法显示此格式的波形。</translation>
    </message>
    <message>
        <source>peak %1</source>
        <extracomment>The loudest sample; %1 is a percentage of full scale</extracomment>
        <translation>峰值 %1</translation>
    </message>
    <message>
        <source>This desktop has no program for %1 files. Save the audio, and open it with a program of your choice.</source>
        <translation>此桌面没有可打开 %1 文件的程序。请保存音频，然后用您选择的程序打开。</translation>
    </message>
    <message>
        <source>Save the audio</source>
        <translation>保存音频</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <extracomment>%1 is a file, %2 is the system&apos;s reason</extracomment>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>音频</translation>
    </message>
</context>
<context>
    <name>loom::CaFileEdit</name>
    <message>
        <source>Private CA certificate file</source>
        <translation>私有 CA 的文件</translation>
    </message>
    <message>
        <source>only for wss:// with a private CA: its certificate (PEM file)</source>
        <translation>仅用于 wss:// 且证书由自有 CA 签发时（PEM 文件）</translation>
    </message>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>选择(&amp;O)…</translation>
    </message>
    <message>
        <source>Trust a private CA</source>
        <translation>信任私有 CA</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>证书 (*.pem *.crt *.cer)</translation>
    </message>
</context>
<context>
    <name>loom::CollectionPane</name>
    <message>
        <source>New payload</source>
        <translation>新载荷</translation>
    </message>
    <message>
        <source>&amp;New collection</source>
        <translation>新建集合(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open collection…</source>
        <translation>打开集合(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save collection</source>
        <translation>保存集合(&amp;S)</translation>
    </message>
    <message>
        <source>Save collection &amp;as…</source>
        <translation>集合另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>添加(&amp;D)</translation>
    </message>
    <message>
        <source>Rena&amp;me</source>
        <translation>重命名(&amp;M)</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>移除(&amp;V)</translation>
    </message>
    <message>
        <source>Payloads of the collection</source>
        <translation>集合中的载荷</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>新建集合</translation>
    </message>
    <message>
        <source>%1 (not saved)</source>
        <extracomment>%1 is the name of a collection</extracomment>
        <translation>%1（未保存）</translation>
    </message>
    <message>
        <source>This collection</source>
        <translation>此集合</translation>
    </message>
    <message>
        <source>%1. Correct this to save the collection.</source>
        <extracomment>%1 is a sentence that names the error, such as “This collection: payload 2 has no name”</extracomment>
        <translation>%1。修正之前无法保存。</translation>
    </message>
    <message>
        <source>Open a collection</source>
        <translation>打开集合</translation>
    </message>
    <message>
        <source>Collections (*.json)</source>
        <translation>集合 (*.json)</translation>
    </message>
    <message>
        <source>Save the collection</source>
        <translation>保存集合</translation>
    </message>
    <message>
        <source>Collection not saved</source>
        <translation>集合未保存</translation>
    </message>
    <message>
        <source>“%1” has unsaved changes. Save them first?</source>
        <translation>“%1”有尚未保存到文件的更改。要先保存吗？</translation>
    </message>
    <message>
        <source>Starts an empty collection of payloads</source>
        <translation>新建空的载荷集合</translation>
    </message>
    <message>
        <source>Opens a collection of payloads</source>
        <translation>打开载荷集合</translation>
    </message>
    <message>
        <source>Saves the collection</source>
        <translation>保存集合</translation>
    </message>
    <message>
        <source>Saves the collection under another name</source>
        <translation>将集合另存为其他名称</translation>
    </message>
</context>
<context>
    <name>loom::ComparisonDialog</name>
    <message>
        <source>Compare two messages</source>
        <translation>比较两条消息</translation>
    </message>
    <message>
        <source>&amp;Show equal members</source>
        <translation>显示相同的成员(&amp;S)</translation>
    </message>
    <message>
        <source>Members of both messages</source>
        <translation>两条消息的成员</translation>
    </message>
    <message>
        <source>Both messages are equal.</source>
        <extracomment>Facts, headers and members of the payload</extracomment>
        <translation>两条消息相同。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln members differ.</source>
        <translation>
            <numerusform>%Ln 个成员不同。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln members are equal.</source>
        <extracomment>Facts, headers and members of the payload</extracomment>
        <translation>
            <numerusform>%Ln 个相同。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln differences are listed.</source>
        <translation>
            <numerusform>仅列出前 %Ln 处差异。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The comparison stopped after %Ln members.</source>
        <translation>
            <numerusform>比较在 %Ln 个成员后结束。</numerusform>
        </translation>
    </message>
    <message>
        <source>A payload is truncated: only its beginning was compared.</source>
        <translation>此处仅有某条载荷的开头部分，其余部分未比较。</translation>
    </message>
</context>
<context>
    <name>loom::ComparisonModel</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>载荷</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
</context>
<context>
    <name>loom::ConnectPage</name>
    <message>
        <source>Connect</source>
        <translation>连接服务</translation>
    </message>
    <message>
        <source>Co&amp;nnect</source>
        <translation>连接(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>断开连接(&amp;D)</translation>
    </message>
    <message>
        <source>Host and port of the service&apos;s monitor channel</source>
        <translation>服务监控通道的主机和端口</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Not connected; retrying automatically</source>
        <translation>没有连接，将自动重试</translation>
    </message>
    <message>
        <source>only if the service requires one</source>
        <translation>仅在服务要求时填写</translation>
    </message>
    <message>
        <source>A key with the scope monitor:watch, or the service&apos;s LOOM_MONITOR_TOKEN. Send and Replay use the key as well, for this service only.</source>
        <translation>具有 monitor:watch 权限的密钥，或服务的 LOOM_MONITOR_TOKEN。密钥也用于发送和回放，但仅限此服务。</translation>
    </message>
    <message>
        <source>&amp;Key or token</source>
        <translation>密钥或令牌(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Private CA</source>
        <translation>私有 CA(&amp;P)</translation>
    </message>
    <message>
        <source>The key or token is stored in this desktop&apos;s keychain.</source>
        <translation>密钥或令牌保存在此桌面的密钥环中。</translation>
    </message>
    <message>
        <source>No keychain is available: the key or token is kept only until this window closes. Enter it again the next time.</source>
        <translation>当前没有运行密钥环：密钥或令牌只保留到此窗口关闭，之后需要重新输入。</translation>
    </message>
    <message>
        <source>⚠ The key or token is sent to %1 unencrypted, and others on the network can read it. Use wss:// if the service has TLS.</source>
        <translation>⚠ 它未加密地传到 %1，网络上的其他人可以读取。如果服务支持 TLS，请使用 wss://。</translation>
    </message>
    <message>
        <source>&amp;Recent services (Return: connect, Delete: forget)</source>
        <translation>最近的服务（按 Return 连接，按 Delete 移除）(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Service name</source>
        <translation>服务名称(&amp;S)</translation>
    </message>
    <message>
        <source>This console shows the messages that a Loom service receives and stores in Kafka.
Enter the address of the service&apos;s monitor port: localhost:8002 for a service on this computer.
Press Return to connect.</source>
        <translation>此控制台显示 Loom 服务接收并存储到 Kafka 的消息。
请输入服务监控端口的地址：本机上的服务为 localhost:8002。
按 Return 键连接。</translation>
    </message>
    <message>
        <source>A service listens for consoles on its LOOM_MONITOR_PORT (8002 by default).</source>
        <translation>服务在其 LOOM_MONITOR_PORT 上监听控制台的连接，默认为 8002。</translation>
    </message>
</context>
<context>
    <name>loom::ConnectionLabel</name>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>正在连接 %1…</translation>
    </message>
    <message>
        <source>Connected to %1, Loom %2</source>
        <translation>已连接到 %1，Loom %2</translation>
    </message>
    <message>
        <source>Not connected to %1, retrying in %2 s</source>
        <translation>未能连接 %1，%2 秒后重试</translation>
    </message>
    <message>
        <source>Not connected to %1: see Connect</source>
        <translation>未连接到 %1：参见“连接服务”</translation>
    </message>
    <message>
        <source>Connection state</source>
        <translation>连接状态</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
</context>
<context>
    <name>loom::ConnectionsModel</name>
    <message>
        <source>(none yet)</source>
        <extracomment>No device is known yet</extracomment>
        <translation>（暂无）</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>%1 is a time such as &quot;3 min 12 s&quot;</extracomment>
        <translation>%1前</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近活动</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>最近错误</translation>
    </message>
    <message>
        <source>Last device</source>
        <translation>最后的设备</translation>
    </message>
    <message>
        <source>Since (%1)</source>
        <extracomment>%1 is the zone of the times below, such as UTC+01:00</extracomment>
        <translation>开始时间 (%1)</translation>
    </message>
</context>
<context>
    <name>loom::ConnectionsPage</name>
    <message>
        <source>Connections</source>
        <translation>设备连接</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>断开连接(&amp;D)</translation>
    </message>
    <message>
        <source>Show its &amp;traffic</source>
        <translation>显示其流量(&amp;T)</translation>
    </message>
    <message>
        <source>Closes this client&apos;s connection. The client may connect again</source>
        <translation>断开此客户端的连接；它之后可能重新连接</translation>
    </message>
    <message>
        <source>Search connections</source>
        <translation>搜索连接</translation>
    </message>
    <message>
        <source>No client is connected. A client appears here with its first request.</source>
        <translation>没有设备连接。设备发出首个请求后会显示在此处。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 found</source>
        <extracomment>Connections that match the search; %1 is the number of all connections</extracomment>
        <translation>
            <numerusform>找到 %Ln 个，共 %1 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connected</source>
        <extracomment>Connections</extracomment>
        <translation>
            <numerusform>%Ln 个已连接</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more not listed by the service</source>
        <extracomment>Connections; the service lists a few thousand at most</extracomment>
        <translation>
            <numerusform>另有 %Ln 个未被服务列出</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Disconnect…</source>
        <translation>断开连接(&amp;D)…</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>断开连接</translation>
    </message>
    <message>
        <source>Disconnect %1?</source>
        <translation>要断开 %1 的连接吗？</translation>
    </message>
    <message>
        <source>Its connection is closed at once, and its requests in flight get no response. It may connect again.</source>
        <translation>该客户端的连接会立即断开，正在处理的请求将得不到响应。它之后可能重新连接。</translation>
    </message>
    <message>
        <source>Your key lacks the scope monitor:send: ask the operator of the service</source>
        <translation>您的密钥缺少 monitor:send 权限：请联系服务的运维人员</translation>
    </message>
    <message>
        <source>Your key does not allow you to close connections. Ask the operator of the service for a key with the scope monitor:send.</source>
        <translation>您的密钥不允许断开连接。请向服务的运维人员索取具有 monitor:send 权限的密钥。</translation>
    </message>
    <message>
        <source>Shows the messages of this connection under Traffic</source>
        <translation>在“流量”页显示此连接的消息</translation>
    </message>
    <message>
        <source>Search address, device, error…</source>
        <translation>搜索地址、设备、错误…</translation>
    </message>
    <message>
        <source>%1 (last device: %2)</source>
        <translation>%1（最后的设备：%2）</translation>
    </message>
    <message>
        <source>Not connected to a service: its connections are unknown.</source>
        <translation>未连接到服务：无法得知其连接。</translation>
    </message>
</context>
<context>
    <name>loom::Console</name>
    <message>
        <source>● Recording</source>
        <translation>● 正在录制</translation>
    </message>
</context>
<context>
    <name>loom::ConsoleOptions</name>
    <message>
        <source>Connect to this service at start.</source>
        <translation>立即连接到此服务。</translation>
    </message>
    <message>
        <source>Use this language instead of the desktop’s, such as de.</source>
        <translation>使用此语言而非桌面的语言，例如 de。</translation>
    </message>
    <message>
        <source>--help lists the options.</source>
        <translation>使用 --help 列出所有选项。</translation>
    </message>
    <message>
        <source>“%1” is not an option. Did you mean --connect %1?</source>
        <translation>“%1”不是有效选项。您是否想用 --connect %1？</translation>
    </message>
    <message>
        <source>Shows the messages that pass through a Loom service. The key or token is read from LOOM_MONITOR_TOKEN, or else from LOOM_KEY.</source>
        <translation>显示流经 Loom 服务的消息。密钥或令牌取自 LOOM_MONITOR_TOKEN，否则取自 LOOM_KEY。</translation>
    </message>
    <message>
        <source>Keep keys and tokens in memory only, until the program ends.</source>
        <translation>密钥和令牌只保留到程序结束，不存储到别处。</translation>
    </message>
    <message>
        <source>Trust the certification authority in this PEM file, in addition to those of the system.</source>
        <translation>除系统自带的之外，还要信任的证书颁发机构的证书（PEM）。</translation>
    </message>
</context>
<context>
    <name>loom::Credential</name>
    <message>
        <source>The key contains a line end or another control character. Copy it again.</source>
        <translation>密钥中含有换行符或其他控制字符。请重新复制。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 has no key in its first line</source>
        <translation>%1 的第一行没有密钥</translation>
    </message>
</context>
<context>
    <name>loom::DevicePane</name>
    <message>
        <source>Rejected messages of this device since the console connected</source>
        <translation>控制台连接以来此设备被拒绝的消息</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>First</source>
        <translation>首次</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Stored: %1 (%2)</source>
        <translation>已存储：%1（%2）</translation>
    </message>
    <message>
        <source>Rejected: %1</source>
        <translation>已拒绝：%1</translation>
    </message>
    <message>
        <source>Last message: %1</source>
        <translation>最近的消息：%1</translation>
    </message>
    <message>
        <source>Message types: %1</source>
        <translation>消息类型：%1</translation>
    </message>
</context>
<context>
    <name>loom::DevicesModel</name>
    <message>
        <source>%1 ago</source>
        <extracomment>%1 is a time such as &quot;3 min 12 s&quot;</extracomment>
        <translation>%1前</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近活动</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>已存储</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Message types</source>
        <translation>消息类型</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>最近错误</translation>
    </message>
    <message>
        <source>Last 5 minutes</source>
        <translation>最近 5 分钟</translation>
    </message>
    <message>
        <source>Mean %1, maximum %2</source>
        <translation>平均 %1，最高 %2</translation>
    </message>
</context>
<context>
    <name>loom::DevicesPage</name>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Show its &amp;traffic</source>
        <translation>显示其流量(&amp;T)</translation>
    </message>
    <message>
        <source>Shows the messages of this device under Traffic</source>
        <translation>在“流量”页显示此设备的消息</translation>
    </message>
    <message>
        <source>Search devices</source>
        <translation>搜索设备</translation>
    </message>
    <message>
        <source>Search device, message type, error…</source>
        <translation>搜索设备、消息类型、错误…</translation>
    </message>
    <message>
        <source>Not connected to a service: its devices are unknown.</source>
        <translation>未连接到服务：无法得知其设备。</translation>
    </message>
    <message>
        <source>No device has sent a message yet. The service counts devices while a console is connected.</source>
        <translation>还没有设备发送消息。控制台连接期间，服务会统计设备。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 found</source>
        <extracomment>Devices that match the search; %1 is the number of all devices</extracomment>
        <translation>
            <numerusform>找到 %Ln 个，共 %1 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seen while consoles were connected</source>
        <extracomment>Devices</extracomment>
        <translation>
            <numerusform>控制台连接期间收到过 %Ln 个设备的消息</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loom::DifferencesView</name>
    <message>
        <source>no response</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>any status</source>
        <translation>任意响应</translation>
    </message>
    <message>
        <source>Responses that are not as expected</source>
        <translation>不符合预期的响应</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预期</translation>
    </message>
</context>
<context>
    <name>loom::EventFile</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <extracomment>%1 is a file, %2 is the system&apos;s reason</extracomment>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>loom::EventPane</name>
    <message>
        <source>partition %1, offset %2</source>
        <translation>分区 %1，偏移量 %2</translation>
    </message>
    <message>
        <source>Select a message above to see its contents.</source>
        <translation>在上方选择一条消息以查看其内容。</translation>
    </message>
    <message>
        <source>Message details</source>
        <translation>关于此消息</translation>
    </message>
    <message>
        <source>Reasons for the rejection</source>
        <translation>拒绝原因</translation>
    </message>
    <message>
        <source>Payload as a tree</source>
        <translation>以树形显示载荷</translation>
    </message>
    <message>
        <source>Payload as text</source>
        <translation>以文本显示载荷</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>树形</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>%1 stored</source>
        <translation>%1 已存储</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Stored at</source>
        <translation>存储位置</translation>
    </message>
    <message>
        <source>Received</source>
        <extracomment>%1 is date and time, %2 is http or websocket</extracomment>
        <translation>到达</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1，经由 %2</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>%1 (Kafka: %2)</source>
        <extracomment>Two times</extracomment>
        <translation>%1，其中 Kafka %2</translation>
    </message>
    <message>
        <source>Message type</source>
        <translation>消息类型</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Message ID</source>
        <translation>消息 ID</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>redacted by the service</source>
        <translation>已被服务隐去</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Message contents</source>
        <translation>消息内容</translation>
    </message>
    <message>
        <source>Request headers</source>
        <translation>请求标头</translation>
    </message>
    <message>
        <source>Kafka record headers</source>
        <translation>Kafka 记录标头</translation>
    </message>
    <message>
        <source>The service sent no headers.</source>
        <translation>服务未提供标头。</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>音频</translation>
    </message>
</context>
<context>
    <name>loom::FilterBar</name>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Message type</source>
        <translation>消息类型</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Payload limit</source>
        <translation>每条载荷的显示量</translation>
    </message>
    <message>
        <source>Maximum messages per second</source>
        <translation>每秒最多条数</translation>
    </message>
    <message>
        <source>Device name, or a part of it</source>
        <translation>设备名称或其一部分</translation>
    </message>
    <message>
        <source>Text in the payload</source>
        <translation>载荷中的文本</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>所有主题</translation>
    </message>
    <message>
        <source>All message types</source>
        <translation>所有消息类型</translation>
    </message>
    <message>
        <source>Stored and rejected</source>
        <translation>已存储和已拒绝</translation>
    </message>
    <message>
        <source>Stored only</source>
        <translation>仅已存储</translation>
    </message>
    <message>
        <source>Rejected only</source>
        <translation>仅已拒绝</translation>
    </message>
    <message>
        <source>No payload</source>
        <translation>不含载荷</translation>
    </message>
    <message>
        <source>Payload up to %1 KiB</source>
        <translation>载荷最多 %1 KiB</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>最多 %1</translation>
    </message>
    <message>
        <source>Active filters</source>
        <translation>服务发送的内容</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Removes all filters that the service applies</source>
        <translation>清除服务的所有过滤条件</translation>
    </message>
    <message>
        <source>connection %1</source>
        <extracomment>%1 is an address</extracomment>
        <translation>连接 %1</translation>
    </message>
    <message>
        <source>topic %1</source>
        <translation>主题 %1</translation>
    </message>
    <message>
        <source>message type %1</source>
        <translation>消息类型 %1</translation>
    </message>
    <message>
        <source>device “%1”</source>
        <translation>设备“%1”</translation>
    </message>
    <message>
        <source>text “%1”</source>
        <translation>文本“%1”</translation>
    </message>
    <message>
        <source>The service sends only: %1</source>
        <translation>服务只发送：%1</translation>
    </message>
</context>
<context>
    <name>loom::FindDialog</name>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>Find a message</source>
        <translation>查找消息</translation>
    </message>
    <message>
        <source>By &amp;ID</source>
        <translation>按 ID(&amp;I)</translation>
    </message>
    <message>
        <source>By &amp;position in Kafka</source>
        <translation>按 Kafka 中的位置(&amp;P)</translation>
    </message>
    <message>
        <source>Sho&amp;w in Traffic</source>
        <translation>在“流量”页中显示(&amp;W)</translation>
    </message>
    <message>
        <source>the message_id of a message, or the X-Request-ID of a response</source>
        <translation>消息的 message_id，或响应的 X-Request-ID</translation>
    </message>
    <message>
        <source>&amp;Message or request ID</source>
        <translation>消息 ID 或请求 ID(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>P&amp;artition</source>
        <translation>分区(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Offset</source>
        <translation>偏移量(&amp;O)</translation>
    </message>
    <message>
        <source>Messages found</source>
        <translation>找到的消息</translation>
    </message>
    <message>
        <source>Enter a message ID or a request ID.</source>
        <translation>请输入消息 ID 或请求 ID。</translation>
    </message>
    <message>
        <source>Enter a topic, a partition and an offset.</source>
        <translation>请输入主题、分区和偏移量。</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message numerus="yes">
        <source>Only the %Ln messages on the Traffic page were searched.</source>
        <translation>
            <numerusform>只搜索了“流量”页中现有的 %Ln 条消息。</numerusform>
        </translation>
    </message>
    <message>
        <source>No service is connected.</source>
        <translation>未连接到服务。</translation>
    </message>
    <message>
        <source>This service keeps no message outcomes: its LOOM_MONITOR_HISTORY is 0, or its version is too old.</source>
        <translation>此服务不保留结果：其 LOOM_MONITOR_HISTORY 为 0，或其版本较旧。</translation>
    </message>
    <message numerus="yes">
        <source>The service searched the outcomes of its last %Ln messages.</source>
        <translation>
            <numerusform>服务搜索了最近 %Ln 条消息的结果。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service searched the outcomes of its last %Ln messages, since %1.</source>
        <translation>
            <numerusform>服务搜索了自 %1 起最近 %Ln 条消息的结果。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older messages are not shown.</source>
        <translation>
            <numerusform>另有较早的 %Ln 条未显示。</numerusform>
        </translation>
    </message>
    <message>
        <source>No such message was found.</source>
        <translation>未找到这样的消息。</translation>
    </message>
    <message>
        <source>This message is not on the Traffic page.</source>
        <translation>“流量”页中没有此消息。</translation>
    </message>
</context>
<context>
    <name>loom::HeadersEdit</name>
    <message>
        <source>Additional request headers</source>
        <translation>请求的附加标头</translation>
    </message>
    <message>
        <source>One header per line, such as X-Request-ID: trial-7. Content-Type is added automatically.</source>
        <translation>每行一个标头，例如 X-Request-ID: trial-7。Content-Type 会自动添加。</translation>
    </message>
    <message>
        <source>Headers, line %1: %2</source>
        <translation>标头，第 %1 行：%2</translation>
    </message>
</context>
<context>
    <name>loom::Language</name>
    <message>
        <source>“%1” is not a language of this program. It supports %2.</source>
        <translation>此程序不支持语言“%1”：可用的有 %2。</translation>
    </message>
</context>
<context>
    <name>loom::LanguageMenu</name>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;System default</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
</context>
<context>
    <name>loom::LookEdit</name>
    <message>
        <source>Name of the service</source>
        <translation>服务的名称</translation>
    </message>
    <message>
        <source>optional, for example Production</source>
        <translation>可选，例如“生产环境”</translation>
    </message>
    <message>
        <source>Name and colour are shown above every page, so that you do not confuse services.</source>
        <translation>名称和颜色会显示在每个页面的上方，以免将不同的服务混淆。</translation>
    </message>
    <message>
        <source>Colour of the service</source>
        <translation>服务的颜色</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>无颜色</translation>
    </message>
    <message>
        <source>Red, for production</source>
        <translation>红色，用于生产环境</translation>
    </message>
    <message>
        <source>Orange, for staging</source>
        <translation>橙色，用于预发布环境</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫色</translation>
    </message>
</context>
<context>
    <name>loom::MainWindow</name>
    <message>
        <source>Loom console</source>
        <translation>Loom 控制台</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>&amp;Console</source>
        <translation>控制台(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Try to connect now</source>
        <translation>立即尝试连接(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>断开连接(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Loom</source>
        <translation>关于 Loom(&amp;A)</translation>
    </message>
    <message>
        <source>The language changes when you restart the console.</source>
        <translation>语言将在控制台重新启动后更改。</translation>
    </message>
    <message>
        <source>%1 – Loom console</source>
        <translation>%1 – Loom 控制台</translation>
    </message>
    <message>
        <source>About Loom</source>
        <translation>关于 Loom</translation>
    </message>
    <message>
        <source>Times in &amp;UTC</source>
        <translation>以 UTC 显示时间(&amp;U)</translation>
    </message>
    <message>
        <source>Close the console</source>
        <translation>关闭控制台</translation>
    </message>
    <message>
        <source>Close the console?</source>
        <translation>要关闭控制台吗？</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>停止并关闭(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Find a message…</source>
        <translation>查找消息(&amp;F)…</translation>
    </message>
    <message>
        <source>Recording state</source>
        <translation>录制状态</translation>
    </message>
    <message>
        <source>%1 – %2 – Loom console</source>
        <extracomment>%1 is the title of a page, %2 the name of a service</extracomment>
        <translation>%1 – %2 – Loom 控制台</translation>
    </message>
    <message>
        <source>&lt;b&gt;Loom console %1&lt;/b&gt;&lt;p&gt;Shows the messages that pass through a Loom service.&lt;/p&gt;&lt;p&gt;GPL-3.0-or-later. Built on Qt %2 and QCustomPlot. Icons: Lucide (ISC licence).&lt;/p&gt;</source>
        <translation>&lt;b&gt;Loom 控制台 %1&lt;/b&gt;&lt;p&gt;显示流经 Loom 服务的消息。&lt;/p&gt;&lt;p&gt;GPL-3.0-or-later。基于 Qt %2 和 QCustomPlot 构建。图标：Lucide（ISC 许可证）。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>loom::MessageComparison</name>
    <message>
        <source>line %1</source>
        <extracomment>%1 is a line number</extracomment>
        <translation>第 %1 行</translation>
    </message>
</context>
<context>
    <name>loom::MonitorAddress</name>
    <message>
        <source>“%1” is not a valid address. Enter a host and a port, such as localhost:8002.</source>
        <translation>“%1”不是有效地址。请输入主机和端口，例如 localhost:8002。</translation>
    </message>
    <message>
        <source>Enter the address of a service, such as localhost:8002 (its LOOM_MONITOR_PORT).</source>
        <translation>请输入服务的地址，例如 localhost:8002（即其 LOOM_MONITOR_PORT）。</translation>
    </message>
    <message>
        <source>“%1” is not supported. Use ws:// or wss://.</source>
        <translation>不能通过“%1”访问服务：请使用 ws:// 或 wss://。</translation>
    </message>
    <message>
        <source>%1 is not a valid port. Ports are 1 to 65535.</source>
        <translation>%1 不是端口：端口范围为 1 到 65535。</translation>
    </message>
</context>
<context>
    <name>loom::MonitorClient</name>
    <message>
        <source>%1 is not the monitor channel of a Loom service. Check the port: it is the service&apos;s LOOM_MONITOR_PORT, by default %2.</source>
        <translation>%1 处响应的不是 Loom 服务的监控通道。请检查端口：应为服务的 LOOM_MONITOR_PORT，默认为 %2。</translation>
    </message>
    <message>
        <source>The service disconnected this console because it did not read fast enough. Use a narrower filter or a lower limit in Traffic.</source>
        <translation>此控制台读取速度不够快，已被服务断开。可在“流量”中缩小筛选范围或降低上限。</translation>
    </message>
    <message>
        <source>The connection to the service was lost.</source>
        <translation>与服务的连接已中断。</translation>
    </message>
    <message>
        <source>Cannot connect to %1: %2. Check that the service is running and that this is its LOOM_MONITOR_PORT.</source>
        <translation>无法连接到 %1：%2。请检查服务是否正在运行，以及此端口是否为其 LOOM_MONITOR_PORT。</translation>
    </message>
    <message>
        <source>The service has sent nothing for %1 s.</source>
        <translation>服务已有 %1 秒没有任何回应。</translation>
    </message>
    <message>
        <source>No hello message from %1. Check that this is the service&apos;s LOOM_MONITOR_PORT.</source>
        <translation>未收到 %1 的握手消息。请检查此端口是否为服务的 LOOM_MONITOR_PORT。</translation>
    </message>
    <message>
        <source>%1 sent an invalid message: %2</source>
        <translation>无法理解 %1 发来的内容：%2</translation>
    </message>
    <message>
        <source>The service requires a key. Enter a key with the scope monitor:watch, or the service&apos;s LOOM_MONITOR_TOKEN, and connect again.</source>
        <translation>服务要求密钥。请输入具有 monitor:watch 权限的密钥或服务的 LOOM_MONITOR_TOKEN，然后重新连接。</translation>
    </message>
    <message>
        <source>The service rejects this key or token. Enter a key with the scope monitor:watch, or the service&apos;s LOOM_MONITOR_TOKEN, and connect again.</source>
        <translation>服务拒绝了此密钥或令牌。请输入具有 monitor:watch 权限的密钥或服务的 LOOM_MONITOR_TOKEN，然后重新连接。</translation>
    </message>
    <message>
        <source>The key has expired or was revoked. Ask the operator of the service for a new key, enter it and connect again.</source>
        <translation>密钥已过期或被撤销。请向服务的运维人员索取新的密钥，输入后重新连接。</translation>
    </message>
    <message>
        <source>The service (version %1) uses version %2 of the monitor protocol, this program uses version %3. Use the program that was delivered with the service.</source>
        <translation>服务（版本 %1）使用监控协议版本 %2，本程序使用版本 %3。请使用随服务提供的程序。</translation>
    </message>
</context>
<context>
    <name>loom::NameChecklist</name>
    <message>
        <source>Check the names to replay. If none is checked, all are replayed.</source>
        <translation>请勾选要回放的项。如未勾选任何项，则全部回放。</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <extracomment>Topics or devices</extracomment>
        <translation>
            <numerusform>另有 %Ln 个问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and more than %Ln others</source>
        <translation>
            <numerusform>另有超过 %Ln 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loom::Numbers</name>
    <message>
        <source>%1/s</source>
        <extracomment>A rate, &quot;/s&quot; is &quot;a second&quot;</extracomment>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <extracomment>Minutes and seconds</extracomment>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>Hours and minutes</extracomment>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <extracomment>Days and hours</extracomment>
        <translation>%1 天 %2 小时</translation>
    </message>
</context>
<context>
    <name>loom::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>已存储</translation>
    </message>
    <message>
        <source>Bytes stored</source>
        <translation>已存储字节</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>设备连接</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>运行状况</translation>
    </message>
    <message>
        <source>Loom %1, up for %2</source>
        <translation>Loom %1，已运行 %2</translation>
    </message>
    <message>
        <source>%1 in total</source>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>%1 in total, %2 by Kafka</source>
        <extracomment>Messages that were rejected</extracomment>
        <translation>共 %1，其中 Kafka 拒绝 %2</translation>
    </message>
    <message>
        <source>p95 %1 · p99 %2</source>
        <extracomment>The 95th and the 99th percentile of the response times</extracomment>
        <translation>95%：%1，99%：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting for Kafka</source>
        <translation>
            <numerusform>%Ln 条等待 Kafka</numerusform>
        </translation>
    </message>
    <message>
        <source>open now</source>
        <extracomment>Connections</extracomment>
        <translation>当前打开</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>连接已断开</translation>
    </message>
    <message>
        <source>Not connected to a service</source>
        <translation>未连接到服务</translation>
    </message>
    <message>
        <source>Choose a service under Connect.</source>
        <translation>请在“连接服务”页选择服务。</translation>
    </message>
    <message>
        <source>Choose a service under Connect. The values below are from the last connection.</source>
        <translation>请在“连接服务”页选择服务。下面的数值来自上一次连接。</translation>
    </message>
    <message>
        <source>The last report was received %1 ago. The values below are from that report.</source>
        <translation>上次报告在 %1前。下面的数值是当时的。</translation>
    </message>
    <message>
        <source>Running normally</source>
        <translation>运行正常</translation>
    </message>
    <message>
        <source>Running with problems</source>
        <translation>正在运行，但有问题</translation>
    </message>
    <message>
        <source>Not accepting messages</source>
        <translation>不接受消息</translation>
    </message>
    <message>
        <source>No reports from the service</source>
        <translation>未收到服务的报告</translation>
    </message>
    <message>
        <source>Median Kafka response time</source>
        <translation>Kafka 响应时间中位数</translation>
    </message>
    <message>
        <source>Running; %1 of %2 messages/s are rejected</source>
        <extracomment>Both are numbers</extracomment>
        <translation>正在运行；每秒 %2 条消息中有 %1 条被拒绝</translation>
    </message>
    <message>
        <source>Some messages are rejected. The Traffic page shows the reason for each of them.</source>
        <translation>部分消息被拒绝。“流量”页会显示每条消息的拒绝原因。</translation>
    </message>
    <message>
        <source>Messages at this time</source>
        <translation>某一时刻的消息</translation>
    </message>
    <message>
        <source>The Traffic page no longer has messages from %1.</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>“流量”页中已没有 %1 的消息。</translation>
    </message>
    <message>
        <source>It keeps the most recent messages that match its filter and its search.</source>
        <translation>该页只保留符合其过滤条件和搜索的最新消息。</translation>
    </message>
</context>
<context>
    <name>loom::PayloadForm</name>
    <message>
        <source>Other route</source>
        <translation>其他路由</translation>
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
        <translation>状态不同的响应会被标记</translation>
    </message>
    <message>
        <source>Exam&amp;ple</source>
        <translation>示例(&amp;P)</translation>
    </message>
    <message>
        <source>Inserts an example of the message type into the editor</source>
        <translation>将此消息类型的示例填入编辑器</translation>
    </message>
    <message>
        <source>Payload, JSON with placeholders</source>
        <translation>载荷，含占位符的 JSON</translation>
    </message>
    <message>
        <source>JSON. {{uuid}}, {{now}}, {{seq}}, {{random 30 250}} and {{pick a b c}} are replaced by new values in each message.</source>
        <translation>JSON。{{uuid}}、{{now}}、{{seq}}、{{random 30 250}} 和 {{pick a b c}} 会为每条消息重新填充。</translation>
    </message>
    <message>
        <source>Message &amp;type</source>
        <translation>消息类型(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Route</source>
        <translation>路由(&amp;R)</translation>
    </message>
    <message>
        <source>ov&amp;er</source>
        <extracomment>Before HTTP or WebSocket</extracomment>
        <translation>经由(&amp;E)</translation>
    </message>
    <message>
        <source>E&amp;xpected status</source>
        <translation>预期状态(&amp;X)</translation>
    </message>
    <message>
        <source>Connect to a service to see its message types</source>
        <translation>连接服务后可查看其消息类型</translation>
    </message>
    <message>
        <source>A WebSocket carries audio only</source>
        <translation>WebSocket 仅用于音频</translation>
    </message>
    <message>
        <source>Example &amp;%1</source>
        <extracomment>%1 is a number, and its key in the menu</extracomment>
        <translation>示例 &amp;%1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <extracomment>Problems</extracomment>
        <translation>
            <numerusform>另有 %Ln 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Parts of the message</source>
        <translation>消息的各部分</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>载荷</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>Only the JSON syntax is checked here, not the schema of the message type: this console does not support %1. The service&apos;s response shows whether the message is valid.</source>
        <translation>此处只检查 JSON 语法，不检查消息类型的架构：此控制台不支持 %1。消息是否有效请以服务的响应为准。</translation>
    </message>
    <message>
        <source>This text is too long for a check against the schema of the message type: only its JSON syntax is checked here. The service&apos;s response shows whether the message is valid.</source>
        <translation>文本过长，此处只检查 JSON 语法，不检查消息类型的架构。消息是否有效请以服务的响应为准。</translation>
    </message>
    <message>
        <source>Long lines are wrapped. The line breaks after %1 are not part of the message.</source>
        <translation>长行会分段显示。%1 后的换行不属于消息。</translation>
    </message>
    <message>
        <source>Headers (%1)</source>
        <translation>标头（%1）</translation>
    </message>
    <message>
        <source>WebSocket messages have no headers</source>
        <translation>WebSocket 消息没有标头</translation>
    </message>
</context>
<context>
    <name>loom::PayloadTree</name>
    <message numerus="yes">
        <source>object of %Ln</source>
        <extracomment>A JSON object with %n members</extracomment>
        <translation>
            <numerusform>对象，%Ln 个成员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>array of %Ln</source>
        <extracomment>A JSON array with %n items</extracomment>
        <translation>
            <numerusform>数组，%Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1…” (%2 characters)</source>
        <translation>“%1…”（%2 个字符）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>The service sent no payload.</source>
        <translation>服务未发送载荷。</translation>
    </message>
    <message>
        <source>Truncated by the service. The Text tab has the beginning.</source>
        <translation>此处仅有开头部分：请查看文本。</translation>
    </message>
    <message>
        <source>Not JSON. See the Text tab.</source>
        <translation>不是 JSON：请查看文本。</translation>
    </message>
    <message>
        <source>(no tree)</source>
        <translation>（无树形）</translation>
    </message>
    <message>
        <source>Truncated. The Text tab has everything received.</source>
        <translation>还有更多：请查看文本。</translation>
    </message>
    <message>
        <source>(missing)</source>
        <translation>（缺失）</translation>
    </message>
    <message>
        <source>It was rejected before all of it was received.</source>
        <translation>在完整到达之前已被拒绝。</translation>
    </message>
</context>
<context>
    <name>loom::PayloadView</name>
    <message>
        <source>
… the first %1 of %2 characters; “Copy as JSON” copies all of them</source>
        <translation>
… 前 %1 个字符，共 %2 个；“复制为 JSON”可复制全部</translation>
    </message>
    <message>
        <source>
… truncated by the service: choose a larger payload limit above</source>
        <translation>
… 已被服务截断：请在上方调大每条载荷的显示量</translation>
    </message>
</context>
<context>
    <name>loom::RatePlot</name>
    <message>
        <source>Maximum: %1</source>
        <translation>最高：%1</translation>
    </message>
    <message>
        <source>5 minutes ago</source>
        <translation>5 分钟前</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
</context>
<context>
    <name>loom::RecentList</name>
    <message>
        <source>Recent services</source>
        <translation>最近的服务</translation>
    </message>
    <message>
        <source>&amp;Forget this service</source>
        <translation>移除此服务(&amp;F)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A service&apos;s name and its address</extracomment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>loom::RecordingContents</name>
    <message>
        <source>more than %1</source>
        <extracomment>A number of topics or devices</extracomment>
        <translation>超过 %1</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>(rejected, no topic)</source>
        <extracomment>Messages without a Kafka topic</extracomment>
        <translation>（已拒绝，无主题）</translation>
    </message>
    <message>
        <source>Selects the whole time range, all topics and all devices</source>
        <translation>选择全部时间、所有主题和所有设备</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Topics: %1</source>
        <extracomment>A title; %1 is the number of topics or devices</extracomment>
        <translation>主题：%1</translation>
    </message>
    <message>
        <source>Devices: %1</source>
        <extracomment>A title; %1 is the number of topics or devices</extracomment>
        <translation>设备：%1</translation>
    </message>
    <message>
        <source>Open a recording to see its contents.</source>
        <translation>打开录制文件以查看其内容。</translation>
    </message>
    <message>
        <source>The whole recording is replayed. To replay a part of it, drag over a time range in the plot, or check topics or devices.</source>
        <translation>将回放整个录制文件。如只需回放一部分，请在图中拖动选择时间范围，或勾选主题或设备。</translation>
    </message>
    <message>
        <source>a time range of %1</source>
        <extracomment>%1 is a duration</extracomment>
        <translation>%1的时间</translation>
    </message>
    <message>
        <source>topics: %1</source>
        <translation>主题：%1</translation>
    </message>
    <message>
        <source>devices: %1</source>
        <translation>%1 台设备</translation>
    </message>
    <message>
        <source>Only a part of the recording is replayed: %1</source>
        <extracomment>%1 is a list such as “a time range of 12 s, topics: 2”</extracomment>
        <translation>只回放录制文件的一部分：%1</translation>
    </message>
</context>
<context>
    <name>loom::RecordingPanel</name>
    <message>
        <source>Record</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>&amp;Record to a file…</source>
        <translation>录制到文件(&amp;R)…</translation>
    </message>
    <message>
        <source>Stop recordin&amp;g</source>
        <translation>停止录制(&amp;G)</translation>
    </message>
    <message>
        <source>Messages to record</source>
        <translation>录制内容</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>所有消息</translation>
    </message>
    <message>
        <source>Messages that match the Traffic filter</source>
        <translation>通过“流量”筛选的消息</translation>
    </message>
    <message>
        <source>Record to a new file</source>
        <translation>录制到新文件</translation>
    </message>
    <message>
        <source>Recordings (*.loom.jsonl)</source>
        <translation>录制文件 (*.loom.jsonl)</translation>
    </message>
    <message>
        <source>Connect to a service to record its traffic.</source>
        <translation>连接服务后可录制其接收的消息。</translation>
    </message>
    <message>
        <source>Nothing recorded yet. A recording never overwrites a file.</source>
        <translation>尚未录制。录制不会覆盖已有文件。</translation>
    </message>
    <message>
        <source>● Recording to %1</source>
        <extracomment>%1 is a file</extracomment>
        <translation>● 正在录制到 %1</translation>
    </message>
    <message>
        <source>Recorded to %1</source>
        <translation>已录制到 %1</translation>
    </message>
    <message>
        <source>messages: %1</source>
        <translation>%1 条消息</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>Seconds</extracomment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>正在连接 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not recorded, the service&apos;s event queue was full</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>略过 %Ln 条，服务无法容纳这么多</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln too long, truncated, cannot be replayed</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%Ln 条过长，未能完整获取，无法回放</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ gaps: %1 (%2)</source>
        <extracomment>Times without a connection during a recording: their number and total duration</extracomment>
        <translation>⚠ 缺口：%1（%2）</translation>
    </message>
    <message>
        <source>⚠ %1 The console retries. Messages of the meantime are missing from the recording.</source>
        <extracomment>%1 says in a sentence why there is no connection</extracomment>
        <translation>⚠ %1 正在重试；在此期间服务收到的内容会缺失。</translation>
    </message>
</context>
<context>
    <name>loom::RecordingPlot</name>
    <message>
        <source>Messages per second: %1 stored  %2 rejected  ▨ gap in the recording</source>
        <extracomment>The keys of a plot of messages per second; the gaps are times in which a recording had no connection</extracomment>
        <translation>每秒消息数：%1 已存储  %2 已拒绝  ▨ 录制中的缺口</translation>
    </message>
    <message>
        <source>Messages per second over the duration of the recording; the fields below show the selected time range</source>
        <translation>录制文件时间范围内的每秒消息数；下方的字段为所选时间</translation>
    </message>
    <message>
        <source>Drag to select a time range. Double-click to select the whole recording.</source>
        <translation>拖动以选择时间范围。双击以选择整个录制文件。</translation>
    </message>
</context>
<context>
    <name>loom::ReplayForm</name>
    <message>
        <source>Timing of the messages</source>
        <translation>消息的发送时机</translation>
    </message>
    <message>
        <source>Speed factor, 0.1 to 100</source>
        <translation>速度倍数，0.1 到 100</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>每秒消息数</translation>
    </message>
    <message>
        <source>Number of passes through the recording</source>
        <translation>录制文件的回放遍数</translation>
    </message>
    <message>
        <source>New names for devices: {device} stands for the old name, {n} for a number</source>
        <translation>设备的新名称：{device} 代表原名称，{n} 代表编号</translation>
    </message>
    <message>
        <source>Timestamps in messages</source>
        <translation>消息中的时间戳</translation>
    </message>
    <message>
        <source>Message IDs</source>
        <translation>消息 ID</translation>
    </message>
    <message>
        <source>Rename &amp;devices</source>
        <translation>重命名设备(&amp;D)</translation>
    </message>
    <message>
        <source>Original timing</source>
        <translation>按原始时序</translation>
    </message>
    <message>
        <source>As fast as possible</source>
        <translation>尽可能快</translation>
    </message>
    <message>
        <source>At a fixed rate</source>
        <translation>按固定速率</translation>
    </message>
    <message>
        <source> per second</source>
        <extracomment>After a number of messages</extracomment>
        <translation> 条/秒</translation>
    </message>
    <message>
        <source>Passes: </source>
        <extracomment>Before a number: passes through the recording</extracomment>
        <translation>遍数： </translation>
    </message>
    <message>
        <source>Empty keeps the names; test-{device} or device-{n} gives new ones</source>
        <translation>留空则保留原名；用 test-{device} 或 device-{n} 生成新名称</translation>
    </message>
    <message>
        <source>Timestamps moved to now</source>
        <translation>时间戳移至当前时间</translation>
    </message>
    <message>
        <source>Timestamps as recorded</source>
        <translation>保留录制的时间戳</translation>
    </message>
    <message>
        <source>New message IDs</source>
        <translation>使用新的消息 ID</translation>
    </message>
    <message>
        <source>Message IDs as recorded</source>
        <translation>保留录制的消息 ID</translation>
    </message>
    <message>
        <source>Expected status of each response</source>
        <translation>每个响应应有的状态</translation>
    </message>
    <message>
        <source>E&amp;xpected status</source>
        <translation>预期状态(&amp;X)</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>与录制一致</translation>
    </message>
    <message>
        <source>Longer pauses in the recording are shortened to this</source>
        <translation>捕获中更长的间隔会缩短为此值</translation>
    </message>
    <message>
        <source>Pauses: up to %1 s</source>
        <extracomment>Seconds: longer pauses between messages are shortened to them</extracomment>
        <translation>间隔：最多 %1 秒</translation>
    </message>
    <message>
        <source>Pauses: up to %1 min</source>
        <extracomment>Minutes: longer pauses between messages are shortened to them</extracomment>
        <translation>间隔：最多 %1 分</translation>
    </message>
    <message>
        <source>Pauses: up to %1 h</source>
        <extracomment>Hours: longer pauses between messages are shortened to them</extracomment>
        <translation>间隔：最多 %1 小时</translation>
    </message>
    <message>
        <source>Until stopped</source>
        <translation>直到停止</translation>
    </message>
</context>
<context>
    <name>loom::ReplayPage</name>
    <message>
        <source>Record and replay</source>
        <translation>录制与回放</translation>
    </message>
    <message>
        <source>Re&amp;play</source>
        <translation>回放(&amp;P)</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>回放</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录制文件</translation>
    </message>
    <message>
        <source>Open a recording, or drop one here</source>
        <translation>打开录制文件，或将其拖放到此处</translation>
    </message>
    <message>
        <source>Ope&amp;n…</source>
        <translation>打开(&amp;N)…</translation>
    </message>
    <message>
        <source>Record&amp;ing</source>
        <translation>录制文件(&amp;A)</translation>
    </message>
    <message>
        <source>S&amp;ervice</source>
        <translation>服务(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Open a recording…</source>
        <translation>打开录制文件(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Replay</source>
        <translation>回放(&amp;R)</translation>
    </message>
    <message>
        <source>Result of the replay</source>
        <translation>回放结果</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>打开录制文件</translation>
    </message>
    <message>
        <source>Recordings (*.loom.jsonl *.jsonl)</source>
        <translation>录制文件 (*.loom.jsonl *.jsonl)</translation>
    </message>
    <message>
        <source>No recording is open. A recording is a .loom.jsonl file that was made here or by loom-replay.</source>
        <translation>未打开录制文件。录制文件是在此处或由 loom-replay 录制的 .loom.jsonl 文件。</translation>
    </message>
    <message>
        <source>messages: %1</source>
        <translation>%1 条消息</translation>
    </message>
    <message>
        <source>devices: %1</source>
        <translation>%1 台设备</translation>
    </message>
    <message>
        <source>%1 s long</source>
        <translation>时长 %1 秒</translation>
    </message>
    <message>
        <source>from %1</source>
        <extracomment>%1 is the address of the service that was recorded</extracomment>
        <translation>来自 %1</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %Ln incomplete in the recording, skipped</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>⚠ %Ln 条录制不完整，已略过</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ unreadable lines, skipped: %1 (%2)</source>
        <extracomment>%1 is their number, %2 the reason for the first</extracomment>
        <translation>⚠ %1 行无法读取，已略过（%2）</translation>
    </message>
    <message>
        <source>⚠ Differences (%1)</source>
        <translation>⚠ 差异（%1）</translation>
    </message>
    <message>
        <source>the first %1 are listed</source>
        <extracomment>Differences; always a thousand or more</extracomment>
        <translation>仅列出前 %1 处</translation>
    </message>
    <message>
        <source>Open a recording first</source>
        <translation>请先打开录制文件</translation>
    </message>
    <message>
        <source>Responses that are not as expected are listed here.</source>
        <translation>不符合预期的响应会列在此处。</translation>
    </message>
    <message>
        <source>As expected: %1 · different: %2</source>
        <extracomment>Numbers of responses</extracomment>
        <translation>符合预期：%1 · 有差异：%2</translation>
    </message>
    <message>
        <source>Your key has no scope for any message type: ask the operator of the service</source>
        <translation>您的密钥没有任何消息类型的权限：请联系服务的运维人员</translation>
    </message>
    <message>
        <source>⚠ gaps in the recording: %1 (%2)</source>
        <extracomment>Times without a connection during a recording: their number and total duration</extracomment>
        <translation>⚠ 录制中的缺口：%1（%2）</translation>
    </message>
    <message>
        <source>longest pause %1</source>
        <extracomment>Between two messages of a recording</extracomment>
        <translation>最长间隔 %1</translation>
    </message>
    <message>
        <source>A recording to %1 is running. Closing ends it and keeps the messages recorded so far.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>正在录制到 %1。录制将以现有内容结束。</translation>
    </message>
    <message>
        <source>stored: %1, rejected: %2</source>
        <extracomment>Numbers of messages</extracomment>
        <translation>已存储：%1，已拒绝：%2</translation>
    </message>
    <message>
        <source>Opens a recording</source>
        <translation>打开以前录制的文件</translation>
    </message>
    <message>
        <source>Sends the messages of the recording again</source>
        <translation>重新发送录制文件中的消息</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Reading the recording: %1 %</source>
        <extracomment>%1 is a number from 0 to 100</extracomment>
        <translation>正在读取录制文件：%1%</translation>
    </message>
</context>
<context>
    <name>loom::ResponsesModel</name>
    <message>
        <source>No response</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>The response is as expected</extracomment>
        <translation>是</translation>
    </message>
    <message>
        <source>No (expected %1)</source>
        <extracomment>The response is not as expected; %1 is the HTTP status that was expected</extracomment>
        <translation>否，应为 %1</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Response</source>
        <extracomment>Column titles. Response: its number; Message: the name of the message that was sent</extracomment>
        <translation>响应</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>As expected</source>
        <translation>符合预期</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
</context>
<context>
    <name>loom::ResponsesView</name>
    <message>
        <source>Responses, newest first</source>
        <translation>响应，最新的在上</translation>
    </message>
    <message>
        <source>Selected response</source>
        <translation>所选的响应</translation>
    </message>
    <message>
        <source>The service&apos;s response and the sent message appear here.</source>
        <translation>服务的响应和所发送的内容会显示在此处。</translation>
    </message>
    <message>
        <source>Response headers</source>
        <translation>响应的标头</translation>
    </message>
    <message>
        <source>The response headers appear here.</source>
        <translation>响应的标头会显示在此处。</translation>
    </message>
    <message>
        <source>The newest %1 responses are listed. Older responses are only counted: %2</source>
        <translation>列出最新的 %1 个响应。较早的仅计数：%2</translation>
    </message>
</context>
<context>
    <name>loom::RunHistoryBar</name>
    <message>
        <source>Messages that you send are listed here.</source>
        <translation>您发送的消息会列在此处。</translation>
    </message>
    <message>
        <source>The last %1 runs</source>
        <translation>最近 %1 次发送</translation>
    </message>
    <message>
        <source>Back to the editor</source>
        <translation>返回编辑器</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Opens the sent payload in the editor, as a new payload</source>
        <translation>将所发送的载荷作为新载荷填入编辑器</translation>
    </message>
    <message>
        <source>Only a single payload of up to 512 kB can be loaded again</source>
        <translation>只能重新载入不超过 512 kB 的单条载荷</translation>
    </message>
</context>
<context>
    <name>loom::RunPage</name>
    <message>
        <source>There is no service to send to: connect to one, or enter its address, such as http://127.0.0.1:8000.</source>
        <translation>没有可供发送的服务：请连接服务，或填写其地址，例如 http://127.0.0.1:8000。</translation>
    </message>
    <message>
        <source>only if that service requires one</source>
        <translation>仅在该服务要求时填写</translation>
    </message>
    <message>
        <source>⚠ Your key or token does not allow you to send messages. Ask the operator of the service for a key with the scope ingest:*, or with the scope of a message type.</source>
        <translation>⚠ 您的密钥或令牌不允许发送消息。请向服务的运维人员索取具有 ingest:* 权限或某个消息类型权限的密钥。</translation>
    </message>
    <message>
        <source>Your key may send: %1</source>
        <translation>您的密钥可以发送到：%1</translation>
    </message>
    <message>
        <source>This is not the service that you are connected to: your key is not sent to it.</source>
        <translation>这不是您所连接的服务：所连接服务的密钥不会发送到那里。</translation>
    </message>
    <message>
        <source>⚠ The key is sent to %1 unencrypted, and others on the network can read it. Use https:// if the service has TLS.</source>
        <translation>⚠ 密钥未加密地传到 %1，网络上的其他人可以读取。如果服务支持 TLS，请使用 https://。</translation>
    </message>
    <message>
        <source>403: the key does not allow this message. Ask the operator of the service for the scope of the message type, or for the device. The service&apos;s reason: %1</source>
        <extracomment>%1 is the reason as the service gives it, in English</extracomment>
        <translation>403：密钥不允许此消息。请向服务的运维人员申请该消息类型的权限或该设备的许可。服务的说明：%1</translation>
    </message>
    <message>
        <source>401: the service does not accept the key. It is unknown, revoked or expired: ask the operator of the service for another key, and connect with it.</source>
        <translation>401：服务不接受此密钥。它未知、已撤销或已过期：请向服务的运维人员索取新的密钥，并用它连接。</translation>
    </message>
    <message>
        <source>401: the service requires a key, and none was sent. Connect with a key, or enter one here for another service.</source>
        <translation>401：服务要求密钥，但没有发送。请用密钥连接，或在此处输入另一个服务的密钥。</translation>
    </message>
    <message>
        <source>Service ke&amp;y</source>
        <translation>其密钥(&amp;Y)</translation>
    </message>
    <message>
        <source>⚠ Your key lacks a scope for the selected messages: %1. Ask the operator of the service for it.</source>
        <translation>⚠ 缺少所选内容的权限：%1。请联系服务的运维人员。</translation>
    </message>
    <message>
        <source>Your key may send all message types.</source>
        <translation>您的密钥可以发送所有消息类型。</translation>
    </message>
    <message>
        <source>%1: a run is active. Closing stops it; its remaining messages are not sent.</source>
        <extracomment>%1 is the title of a page</extracomment>
        <translation>%1：正在运行。尚未发送的内容将不再发送。</translation>
    </message>
</context>
<context>
    <name>loom::RunPanel</name>
    <message>
        <source>no response</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>
… truncated, only the beginning is kept</source>
        <translation>
… 仅保留开头部分</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Responses as expected</source>
        <translation>响应符合预期</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>尚未发送</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>运行进度</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>即将开始</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Waiting for the last responses</source>
        <translation>正在等待最后的响应</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>继续(&amp;U)</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>暂停(&amp;U)</translation>
    </message>
    <message>
        <source>St&amp;op without waiting</source>
        <translation>不再等待，停止(&amp;O)</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>停止(&amp;O)</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <extracomment>%1 is the duration of the run in seconds</extracomment>
        <translation>用时 %1 秒</translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a response</source>
        <extracomment>Messages that were sent</extracomment>
        <translation>
            <numerusform>%Ln 条无响应</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln late</source>
        <extracomment>Messages that were sent later than they were due</extracomment>
        <translation>
            <numerusform>%Ln 条延迟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent in time</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%Ln 条未及时发送</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Numbers of responses</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %Ln not as expected</source>
        <translation>
            <numerusform>⚠ %Ln 个不符合预期</numerusform>
        </translation>
    </message>
    <message>
        <source>p90 %1 · p99 %2 · max %3</source>
        <extracomment>%1 and %2 are percentiles of the response times, %3 is the longest</extracomment>
        <translation>p90 %1 · p99 %2 · 最长 %3</translation>
    </message>
    <message>
        <source>Save as &amp;JUnit XML…</source>
        <translation>保存为 JUnit XML(&amp;J)…</translation>
    </message>
    <message>
        <source>Saves the result of the run for a build server: a test case for each payload or route</source>
        <translation>为构建服务器写入运行结果：每条载荷或每个路由对应一个测试用例</translation>
    </message>
    <message>
        <source>Save the run as JUnit XML</source>
        <translation>将运行结果保存为 JUnit XML</translation>
    </message>
    <message>
        <source>JUnit XML (*.xml)</source>
        <translation>JUnit XML (*.xml)</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未能保存</translation>
    </message>
    <message numerus="yes">
        <source>⚠ Stopped, at least %Ln unsent</source>
        <extracomment>Messages of a run that was stopped</extracomment>
        <translation>
            <numerusform>⚠ 已停止，至少 %Ln 条未发送</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ Stopped, %Ln unsent</source>
        <extracomment>Messages of a run that was stopped</extracomment>
        <translation>
            <numerusform>⚠ 已停止，%Ln 条未发送</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped</source>
        <extracomment>A run</extracomment>
        <translation>已停止</translation>
    </message>
    <message>
        <source>⚠ Finished, nothing was sent</source>
        <translation>⚠ 已结束，未发送任何消息</translation>
    </message>
    <message>
        <source>⚠ Finished, incomplete</source>
        <translation>⚠ 已结束，不完整</translation>
    </message>
    <message>
        <source>⚠ from due time: p50 %1 · p99 %2</source>
        <extracomment>Response times, measured from the times at which the messages were due: median and 99th percentile</extracomment>
        <translation>⚠ 自预定时间起：p50 %1 · p99 %2</translation>
    </message>
    <message>
        <source>Skip the wait</source>
        <translation>跳过等待</translation>
    </message>
    <message>
        <source>Sends the next message now, and the following messages earlier by the same time</source>
        <translation>立即发送下一条消息，后续消息相应提前</translation>
    </message>
    <message>
        <source>Running · next in %1</source>
        <extracomment>A run; %1 is the time until the next message is due</extracomment>
        <translation>运行中 · %1后发送下一条</translation>
    </message>
    <message>
        <source>Median response time</source>
        <translation>响应时间中位数</translation>
    </message>
    <message>
        <source>Accepted: %1 after %2</source>
        <extracomment>%1 is an HTTP status, %2 a time</extracomment>
        <translation>已接受：%1，用时 %2</translation>
    </message>
    <message>
        <source>Stored in %1 after %2</source>
        <extracomment>%1 is a Kafka topic, %2 a time</extracomment>
        <translation>已存储到 %1，用时 %2</translation>
    </message>
    <message>
        <source>Stored in %1, partition %2, offset %3, after %4</source>
        <extracomment>%1 is a Kafka topic, %4 a time</extracomment>
        <translation>已存储到 %1，分区 %2，偏移量 %3，用时 %4</translation>
    </message>
    <message>
        <source>⚠ No response: %1</source>
        <extracomment>%1 is the reason</extracomment>
        <translation>⚠ 无响应：%1</translation>
    </message>
    <message>
        <source>⚠ %1. The expected status was %2.</source>
        <extracomment>%1 is a sentence such as “Stored in … after 4 ms”, %2 an HTTP status</extracomment>
        <translation>⚠ %1。预期状态为 %2。</translation>
    </message>
    <message>
        <source>Rejected, as expected: %1</source>
        <translation>已拒绝，符合预期：%1</translation>
    </message>
    <message>
        <source>⚠ Rejected: %1</source>
        <translation>⚠ 已拒绝：%1</translation>
    </message>
    <message>
        <source>⚠ Rejected (expected status %1): %2</source>
        <extracomment>%1 is an HTTP status, %2 a reason</extracomment>
        <translation>⚠ 已拒绝（预期状态 %1）：%2</translation>
    </message>
    <message>
        <source>Response headers:
%1</source>
        <translation>响应标头：
%1</translation>
    </message>
    <message>
        <source>Sent to %1:
%2</source>
        <translation>已发送到 %1：
%2</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>正在发送…</translation>
    </message>
    <message>
        <source>⚠ Stopped before the response was received</source>
        <translation>⚠ 收到响应前已停止</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent, %1 as expected</source>
        <extracomment>Messages of a run; %1 is the number of responses that were as expected</extracomment>
        <translation>
            <numerusform>已发送 %Ln 条，%1 条符合预期</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loom::SavedFilterButton</name>
    <message>
        <source>Saved filters</source>
        <translation>已保存的过滤条件</translation>
    </message>
    <message>
        <source>Saves this filter under a name, or applies a saved filter</source>
        <translation>为此过滤条件命名并保存，或选择已保存的过滤条件</translation>
    </message>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>保存此过滤条件(&amp;S)…</translation>
    </message>
    <message numerus="yes">
        <source>Delete a filter first: at most %Ln filters can be saved.</source>
        <translation>
            <numerusform>请先删除一个：最多保留 %Ln 个过滤条件。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>保存此过滤条件</translation>
    </message>
    <message>
        <source>Name of the filter (a filter with the same name is replaced):</source>
        <translation>过滤条件的名称；同名的过滤条件会被替换：</translation>
    </message>
</context>
<context>
    <name>loom::ScheduleForm</name>
    <message>
        <source>for</source>
        <extracomment>Between a rate and a number of seconds</extracomment>
        <translation>持续</translation>
    </message>
    <message>
        <source>Ho&amp;w often</source>
        <translation>发送频次(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;devices</source>
        <extracomment>After “for … s”: a number of devices that send the payload</extracomment>
        <translation>设备数(&amp;D)</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>一次</translation>
    </message>
    <message>
        <source>Several times</source>
        <translation>多次</translation>
    </message>
    <message>
        <source>At a rate</source>
        <translation>按速率</translation>
    </message>
    <message>
        <source>Number of times</source>
        <translation>发送次数</translation>
    </message>
    <message>
        <source> times</source>
        <extracomment>After a number</extracomment>
        <translation> 次</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>每秒消息数</translation>
    </message>
    <message>
        <source> per second</source>
        <extracomment>After a number of messages</extracomment>
        <translation> 条/秒</translation>
    </message>
    <message>
        <source>Duration in seconds</source>
        <translation>持续秒数</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>Seconds, after a number</extracomment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>as in payload</source>
        <extracomment>Value of the field “devices”: the device that the payload names</extracomment>
        <translation>按原文</translation>
    </message>
    <message>
        <source>Number of devices that send each payload: the device name in it gets a number</source>
        <translation>由这么多台设备发送每条载荷：其中的设备名称会附加编号</translation>
    </message>
</context>
<context>
    <name>loom::SendBar</name>
    <message>
        <source>Serv&amp;ice</source>
        <translation>服务(&amp;I)</translation>
    </message>
    <message>
        <source>Chun&amp;k length</source>
        <translation>片段时长(&amp;K)</translation>
    </message>
    <message>
        <source>Length of the audio chunk in each message</source>
        <translation>每条消息中录音片段的时长</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
</context>
<context>
    <name>loom::SendPage</name>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>发送(&amp;S)</translation>
    </message>
    <message>
        <source>Sends the payload in the editor (Ctrl+Return)</source>
        <translation>发送编辑器中的载荷（Ctrl+Return）</translation>
    </message>
    <message>
        <source>Send &amp;collection</source>
        <translation>发送集合(&amp;C)</translation>
    </message>
    <message>
        <source>Sends every payload of the collection, in order (Ctrl+Shift+Return)</source>
        <translation>按顺序发送集合中的所有载荷（Ctrl+Shift+Return）</translation>
    </message>
    <message>
        <source>Stream a &amp;WAV file…</source>
        <translation>流式发送 WAV 文件(&amp;W)…</translation>
    </message>
    <message>
        <source>%1 again</source>
        <extracomment>Name of a payload made from a message of device %1</extracomment>
        <translation>重发 %1</translation>
    </message>
    <message>
        <source>The service sent only the beginning of this message: the rest is not in the editor.</source>
        <translation>服务只显示了此消息的开头部分：其后的内容不在编辑器中。</translation>
    </message>
    <message>
        <source>“%1” has no route: choose a message type, or enter a path such as /sensor/gps.</source>
        <translation>“%1”没有路由：请选择消息类型，或填写路径，例如 /sensor/gps。</translation>
    </message>
    <message>
        <source>Stream a WAV file</source>
        <translation>流式发送录音</translation>
    </message>
    <message>
        <source>WAV files (*.wav)</source>
        <translation>录音 (*.wav)</translation>
    </message>
    <message>
        <source>Choose the message type for audio first</source>
        <translation>请先选择音频的消息类型</translation>
    </message>
    <message>
        <source>Splits a WAV file into chunks and streams them</source>
        <translation>将录音分割成片段并流式发送</translation>
    </message>
    <message>
        <source>Your key lacks the scope %1: ask the operator of the service</source>
        <translation>您的密钥缺少 %1 权限：请联系服务的运维人员</translation>
    </message>
    <message>
        <source>This message is not UTF-8 text, and the editor cannot represent it: each � in the editor is sent as �. To send the original bytes, copy the message as curl, or replay a recording.</source>
        <translation>此消息不是 UTF-8 文本，编辑器无法保存：显示为 � 的内容将按此发送。要发送原始字节，请将消息复制为 curl，或重放捕获。</translation>
    </message>
    <message>
        <source>Sends every payload of the collection, one by one</source>
        <translation>逐条发送集合中的所有载荷</translation>
    </message>
    <message>
        <source>Sends a WAV file in chunks, as a microphone would</source>
        <translation>像麦克风一样分片段发送录音</translation>
    </message>
</context>
<context>
    <name>loom::ServiceLanes</name>
    <message>
        <source>Throughput per topic</source>
        <translation>各主题吞吐量</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Kafka response time</source>
        <translation>Kafka 响应时间</translation>
    </message>
    <message>
        <source>median</source>
        <extracomment>Of response times</extracomment>
        <translation>中位数</translation>
    </message>
    <message>
        <source>p99</source>
        <extracomment>The time that 99 % of the responses do not exceed</extracomment>
        <translation>99%</translation>
    </message>
</context>
<context>
    <name>loom::ServicePlot</name>
    <message>
        <source>Show the messages of the &amp;topic</source>
        <translation>显示此主题的消息(&amp;T)</translation>
    </message>
    <message>
        <source>Shows the messages of the chosen topic under Traffic</source>
        <translation>在“流量”页显示所选主题的消息</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Shows a shorter time</source>
        <translation>显示较短的时间范围</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Shows a longer time</source>
        <translation>显示较长的时间范围</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>实时(&amp;L)</translation>
    </message>
    <message>
        <source>Ends the zoom and follows the newest values. A double click in the plots does the same</source>
        <translation>结束缩放并跟随最新的数值，与在图中双击相同</translation>
    </message>
    <message>
        <source>Values of the service</source>
        <translation>服务的数值</translation>
    </message>
    <message>
        <source>Unit of throughput</source>
        <translation>绘制内容</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>每秒消息数</translation>
    </message>
    <message>
        <source>Bytes per second</source>
        <translation>每秒字节数</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>最近 1 分钟</translation>
    </message>
    <message>
        <source>Last ten minutes</source>
        <translation>最近 10 分钟</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>最近 1 小时</translation>
    </message>
    <message>
        <source>Lines appear here a few seconds after you connect to a service.</source>
        <translation>连接服务后，曲线会在几秒内显示在此处。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>%1: %2 stored, %3 rejected; Kafka response time: median %4, 99th percentile %5</source>
        <extracomment>%1 is a time of day or &quot;Now&quot;, %2 and %3 are rates such as 12/s, %4 and %5 are times such as 2.1 ms</extracomment>
        <translation>%1：已存储 %2，已拒绝 %3；Kafka 响应时间：中位数 %4，第 99 百分位 %5</translation>
    </message>
    <message>
        <source>Show the messages of %1</source>
        <extracomment>%1 is a time of day or a topic</extracomment>
        <translation>显示 %1 的消息</translation>
    </message>
</context>
<context>
    <name>loom::ServiceSeries</name>
    <message>
        <source>(other topics)</source>
        <translation>（其他主题）</translation>
    </message>
</context>
<context>
    <name>loom::ServiceState</name>
    <message>
        <source>Some messages are answered with 503: %1</source>
        <extracomment>%1 is the reason as the service gives it, in English</extracomment>
        <translation>部分消息以 503 响应：%1</translation>
    </message>
    <message>
        <source>Messages are answered with 503: %1</source>
        <extracomment>%1 is the reason as the service gives it, in English</extracomment>
        <translation>消息以 503 响应：%1</translation>
    </message>
    <message>
        <source>Kafka is unreachable: messages are answered with 503. Check the broker.</source>
        <translation>Kafka 不可用：消息以 503 响应。请检查 broker。</translation>
    </message>
    <message>
        <source>The service is shutting down: it finishes the messages in flight and accepts no new ones.</source>
        <translation>服务正在关闭：它会处理完现有的消息，不再接受新消息。</translation>
    </message>
    <message>
        <source>The service does not accept messages at present. The reason is in its log.</source>
        <translation>服务目前不接受消息。原因请见其日志。</translation>
    </message>
    <message>
        <source>Kafka did not store some valid messages in the last few seconds.</source>
        <translation>最近几秒内，Kafka 未能存储部分有效消息。</translation>
    </message>
</context>
<context>
    <name>loom::ServiceStrip</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A service&apos;s name and its address</extracomment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>loom::TimePlot</name>
    <message>
        <source>Throughput, rejections and response time over time; the values are shown beside and above the plots</source>
        <translation>吞吐量、拒绝数和响应时间随时间的变化；数值见旁边和上方</translation>
    </message>
</context>
<context>
    <name>loom::TopicLegend</name>
    <message>
        <source>Topics; Space shows or hides a line</source>
        <translation>主题；按空格键显示或隐藏曲线</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Double-click or press Return to show the messages of a topic. Click a column title to sort.</source>
        <translation>双击或按 Return 键显示主题的消息；单击标题可排序。</translation>
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
        <translation>设备的位置；消息表中有相同的数据</translation>
    </message>
    <message>
        <source>Click a position to select its message</source>
        <translation>单击某个位置以选择其消息</translation>
    </message>
    <message>
        <source>East (m)</source>
        <translation>东 (m)</translation>
    </message>
    <message>
        <source>North (m)</source>
        <translation>北 (m)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln positions of %1</source>
        <extracomment>Positions of a device; %1 is its name</extracomment>
        <translation>
            <numerusform>%1 的 %Ln 个位置</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 from the first (▲) to the last (■)</source>
        <translation>从首个位置（▲）到最后位置（■）相距 %1</translation>
    </message>
</context>
<context>
    <name>loom::TrafficModel</name>
    <message>
        <source>%1 stored</source>
        <extracomment>%1 is the HTTP status, such as 201</extracomment>
        <translation>%1 已存储</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>偏移量</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Kafka</source>
        <translation>Kafka</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <extracomment>Of the day; %1 is the zone, such as UTC+01:00</extracomment>
        <translation>时间 (%1)</translation>
    </message>
</context>
<context>
    <name>loom::TrafficPage</name>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>清空(&amp;L)</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>复制为 JSON(&amp;J)</translation>
    </message>
    <message>
        <source>Copy as &amp;curl</source>
        <translation>复制为 curl(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit and send again</source>
        <translation>编辑并重新发送(&amp;E)</translation>
    </message>
    <message>
        <source>Messages, newest last</source>
        <translation>消息，最新的在下</translation>
    </message>
    <message>
        <source>Copies a curl command that sends this message again</source>
        <translation>可重新发送此消息的命令</translation>
    </message>
    <message>
        <source>Only an HTTP message with its whole payload can be copied as curl</source>
        <translation>curl 需要通过 HTTP 发送且载荷完整的消息</translation>
    </message>
    <message>
        <source>No messages yet. Messages that match the filter appear here when the connected service stores or rejects them.</source>
        <translation>暂无消息：已连接的服务存储或拒绝符合筛选的消息时，会显示在此处。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>显示 %Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln buffered while paused</source>
        <extracomment>Messages received since</extracomment>
        <translation>
            <numerusform>暂停期间积压 %Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln over the rate limit, not shown</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>每秒消息过多，服务略过 %Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older discarded</source>
        <extracomment>Messages that are no longer shown, to limit memory</extracomment>
        <translation>
            <numerusform>已清除较早的 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Follow the &amp;newest</source>
        <translation>跟随最新(&amp;N)</translation>
    </message>
    <message>
        <source>Keeps the newest message in view until you select a message or scroll up.</source>
        <translation>始终显示最新消息。选择消息或向上滚动即停止。</translation>
    </message>
    <message>
        <source>&amp;Find in the list</source>
        <translation>在此处的消息中查找(&amp;F)</translation>
    </message>
    <message>
        <source>Search the listed messages</source>
        <translation>搜索此处的消息</translation>
    </message>
    <message>
        <source>Shows only the messages below whose payload, names, IDs or error contain the text. The filters above select the messages that the service sends.</source>
        <translation>显示下方消息中负载、名称、ID 或错误包含该文本的消息。上方的过滤条件决定服务发送哪些消息。</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 found</source>
        <extracomment>Messages that match the search; %1 is the number of all messages</extracomment>
        <translation>
            <numerusform>找到 %Ln 条，共 %1 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy pa&amp;yload</source>
        <translation>复制负载(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Save selection…</source>
        <translation>保存所选内容(&amp;S)…</translation>
    </message>
    <message>
        <source>Saves the selected messages to a recording, which can be replayed, or to a CSV file</source>
        <translation>将所选消息写入可重放的录制文件或 CSV 文件</translation>
    </message>
    <message>
        <source>Save the selection to a new file</source>
        <translation>将所选内容保存到新文件</translation>
    </message>
    <message>
        <source>Recordings (*.loom.jsonl);;CSV (*.csv)</source>
        <translation>录制文件 (*.loom.jsonl);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save selection</source>
        <translation>保存所选内容</translation>
    </message>
    <message>
        <source>Pauses the list. New messages are buffered until it continues.</source>
        <translation>暂停列表。新消息会先缓存，直到列表继续。</translation>
    </message>
    <message>
        <source>Removes all messages from the list, including marked messages</source>
        <translation>移除列表中的所有消息，包括已标记的消息</translation>
    </message>
    <message>
        <source>Searches the messages of the list</source>
        <translation>搜索列表中的消息</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>标记(&amp;M)</translation>
    </message>
    <message>
        <source>Marks the selected messages, or removes their marks. Marked messages stay when older messages are discarded.</source>
        <translation>标记所选消息，或取消其标记。清除较早的消息时，已标记的消息会保留。</translation>
    </message>
    <message>
        <source>P&amp;revious mark</source>
        <translation>上一个标记(&amp;R)</translation>
    </message>
    <message>
        <source>Selects the previous marked message</source>
        <translation>选择上一条已标记的消息</translation>
    </message>
    <message>
        <source>Ne&amp;xt mark</source>
        <translation>下一个标记(&amp;X)</translation>
    </message>
    <message>
        <source>Selects the next marked message</source>
        <translation>选择下一条已标记的消息</translation>
    </message>
    <message>
        <source>Clear mar&amp;ks</source>
        <translation>清除标记(&amp;K)</translation>
    </message>
    <message>
        <source>Removes all marks; the messages stay in the list</source>
        <translation>取消所有标记；消息仍保留在列表中</translation>
    </message>
    <message>
        <source>C&amp;ompare</source>
        <translation>比较(&amp;O)</translation>
    </message>
    <message>
        <source>Compares two selected messages, member by member</source>
        <translation>逐个成员比较所选的两条消息</translation>
    </message>
    <message>
        <source>Copies the payloads of the selected messages</source>
        <translation>复制所选消息的载荷</translation>
    </message>
    <message>
        <source>Copies the selected message with all its details</source>
        <translation>复制所选消息及其所有已知信息</translation>
    </message>
    <message>
        <source>Opens the selected message on the Send page</source>
        <translation>在“发送”页打开所选消息</translation>
    </message>
    <message>
        <source>Mark messages</source>
        <translation>标记消息</translation>
    </message>
    <message numerus="yes">
        <source>No more messages can be marked: the limit is %Ln messages, or half of the memory of the list.</source>
        <translation>
            <numerusform>无法标记更多消息：最多可标记 %Ln 条，且它们最多占用列表内存的一半。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln marked</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>已标记 %Ln 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loom::Trust</name>
    <message>
        <source>an issuer without a name</source>
        <translation>没有名称的颁发者</translation>
    </message>
    <message>
        <source>The certificate of %1 is issued by %2, which this machine does not trust. If it is your own certification authority, set the file with its certificate (PEM): in the console in the field “Private CA” of Connect, otherwise with --ca-file.</source>
        <extracomment>%1 is a host, %2 the issuer of its certificate. --ca-file is an option, “Private CA” a field of the page Connect</extracomment>
        <translation>%1 的证书由 %2 颁发，本机不信任它。如果那是您自己的证书颁发机构，请选择其证书文件（PEM）：在控制台中使用“连接服务”页的“私有 CA”，否则使用 --ca-file。</translation>
    </message>
    <message>
        <source>The certificate of %1 expired on %2. Ask the operator of the service to renew it.</source>
        <translation>%1 的证书已于 %2 过期。请联系服务的运维人员更新证书。</translation>
    </message>
    <message>
        <source>The certificate of %1 is valid from %2 on. Check the clock of this machine.</source>
        <translation>%1 的证书自 %2 起生效。请检查本机的时钟。</translation>
    </message>
    <message>
        <source>The certificate is not for %1, but for %2. Use an address with one of these names, or ask the operator of the service for a certificate with this name.</source>
        <translation>证书不是为 %1，而是为 %2 签发的。请使用证书中名称对应的地址，或请服务的运维人员提供包含此名称的证书。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not accepted: %2</source>
        <translation>不接受 %1 的证书：%2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 contains no certificate: use a PEM file with the certificate of a certification authority</source>
        <translation>%1 中没有证书：需要包含证书颁发机构证书的 PEM 文件</translation>
    </message>
    <message>
        <source>The certificate of %1 is not accepted.</source>
        <translation>不接受 %1 的证书。</translation>
    </message>
    <message>
        <source>%1:// needs OpenSSL 3, which is not installed here (on Debian the package libssl3).</source>
        <translation>%1:// 需要 OpenSSL 3，但此处未安装（在 Debian 上为软件包 libssl3）。</translation>
    </message>
</context>
<context>
    <name>loom::WaveformView</name>
    <message>
        <source>Waveform</source>
        <translation>波形</translation>
    </message>
</context>
<context>
    <name>loom::replay::DescribeCommand</name>
    <message>
        <source>more than %1</source>
        <extracomment>More names than this are in the recording</extracomment>
        <translation>超过 %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 处差异</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and more than %n others</source>
        <translation>
            <numerusform>另有超过 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <extracomment>A label of at most 12 letters. %1 is a time, %2 a duration</extracomment>
        <translation>至</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Gaps</source>
        <extracomment>A label of at most 12 letters: number of times without a connection, and their total length</extracomment>
        <translation>缺口</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>不完整</translation>
    </message>
    <message numerus="yes">
        <source>%n recorded in part, cannot be replayed</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%n 条录制不完整，无法回放</numerusform>
        </translation>
    </message>
    <message>
        <source>Unreadable</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>lines: %1 (%2)</source>
        <extracomment>%1 is their number, %2 why the first cannot be read</extracomment>
        <translation>%1 行（%2）</translation>
    </message>
    <message>
        <source>Recorded</source>
        <extracomment>A label of at most 12 letters. %1 is the address of a service, %2 a time</extracomment>
        <translation>已录制</translation>
    </message>
    <message>
        <source>from %1 at %2</source>
        <translation>来自 %1，时间 %2</translation>
    </message>
    <message>
        <source>Messages</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>消息</translation>
    </message>
    <message>
        <source>%1 (stored: %2, rejected: %3)</source>
        <extracomment>Numbers of messages</extracomment>
        <translation>%1（已存储：%2，已拒绝：%3）</translation>
    </message>
    <message>
        <source>Rate</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>速率</translation>
    </message>
    <message>
        <source>%1/s on average, %2/s peak</source>
        <extracomment>Messages per second</extracomment>
        <translation>平均 %1/秒，最高 %2/秒</translation>
    </message>
    <message>
        <source>Topics</source>
        <extracomment>A label of at most 12 letters. Below: messages without a Kafka topic</extracomment>
        <translation>主题</translation>
    </message>
    <message>
        <source>(rejected, no topic)</source>
        <translation>（已拒绝，无主题）</translation>
    </message>
    <message>
        <source>Devices</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>设备</translation>
    </message>
</context>
<context>
    <name>loom::replay::Options</name>
    <message>
        <source>Send to this route, such as /sensor/gps: the endpoint&apos;s example, or the body of --payload.</source>
        <translation>发送到此路由，例如 /sensor/gps：内容为该数据流自带的示例，或由 --payload 指定。</translation>
    </message>
    <message>
        <source>File with the body to send instead of the example. It may contain placeholders.</source>
        <translation>要发送的正文，可含占位符，用于代替示例。</translation>
    </message>
    <message>
        <source>Send the payloads of this collection.</source>
        <translation>发送此集合中的载荷。</translation>
    </message>
    <message>
        <source>Send this WAV file in chunks over the audio WebSocket.</source>
        <translation>通过音频 WebSocket 分片流式发送此录音。</translation>
    </message>
    <message>
        <source>Record the messages that a service reports on its monitor channel to this new file.</source>
        <translation>将服务监控通道的内容录制到此新文件。</translation>
    </message>
    <message>
        <source>List the endpoints that have an example for --endpoint.</source>
        <translation>列出 --endpoint 有示例的数据流。</translation>
    </message>
    <message>
        <source>Speed of the replay, 0.1 to 100 times the original. Default: 1.</source>
        <translation>原始时序的 0.1 到 100 倍速度。默认为 1。</translation>
    </message>
    <message>
        <source>Send at this fixed rate (messages per second).</source>
        <translation>每秒发送的消息数，均匀分布。</translation>
    </message>
    <message>
        <source>Send as fast as responses arrive. Default for payloads.</source>
        <translation>响应多快就发送多快。这是载荷的默认方式。</translation>
    </message>
    <message>
        <source>Number of passes; 0 repeats until stopped. Default: 1, or 0 for payloads and WAV files with --duration.</source>
        <translation>发送遍数；0 表示重复直到停止。默认为 1；载荷和 WAV 文件与 --duration 一起使用时默认为 0。</translation>
    </message>
    <message>
        <source>Send or record for this time, such as 30s, 5m or 250ms. Payloads and WAV files are repeated.</source>
        <translation>30s、5m、250ms：发送的时长，载荷和录音会重复发送；或录制的时长。</translation>
    </message>
    <message>
        <source>Number of simulated devices. Each of them sends all messages.</source>
        <translation>设备数，每台设备都发送全部内容。</translation>
    </message>
    <message>
        <source>Pattern for new device names, with {device} and {n}. Default with --devices: {device}-{n}.</source>
        <translation>设备的新名称，可包含 {device} 和 {n}。使用 --devices 时为 {device}-{n}。</translation>
    </message>
    <message>
        <source>move: shift all timestamps so that the first message is from now. keep: do not change them. Default: move.</source>
        <translation>move：移动所有时间戳，使第一条消息为当前时间。keep：不更改。默认为 move。</translation>
    </message>
    <message>
        <source>new: give each message a new id. keep: do not change ids. Default: new.</source>
        <translation>new：为每条消息使用新的 ID。keep：不更改 ID。默认为 new。</translation>
    </message>
    <message>
        <source>Length of an audio chunk, at most 1m. Default: 1s.</source>
        <translation>录音片段的时长：最长一分钟，默认为 1s。</translation>
    </message>
    <message>
        <source>Header to add to each request. May be repeated.</source>
        <translation>每个请求的附加标头。可重复指定。</translation>
    </message>
    <message>
        <source>Maximum number of messages in flight. Default: 24.</source>
        <translation>可同时等待响应的消息数。默认为 24。</translation>
    </message>
    <message>
        <source>Seed for random values. The same seed gives the same values.</source>
        <translation>使随机内容可以重现。</translation>
    </message>
    <message>
        <source>Expect this HTTP status of every response, instead of the recorded or configured one.</source>
        <translation>每个响应应有的状态，无论录制时如何。</translation>
    </message>
    <message>
        <source>Write the result as JUnit XML.</source>
        <translation>将结果写为 JUnit XML。</translation>
    </message>
    <message>
        <source>Language of the output instead of the system’s, such as de.</source>
        <translation>使用此语言而非系统的语言，例如 de。</translation>
    </message>
    <message>
        <source>Sends test messages to a Loom service, records its traffic and replays recordings.</source>
        <translation>向 Loom 服务发送载荷，录制其接收的消息，并进行回放。</translation>
    </message>
    <message>
        <source>The recording to replay.</source>
        <translation>要回放的录制文件。</translation>
    </message>
    <message>
        <source>URL of the service, http or https. Default: http://127.0.0.1:8000.</source>
        <translation>服务，http 或 https。默认为 http://127.0.0.1:8000。</translation>
    </message>
    <message>
        <source>URL of the monitor channel to record, ws or wss. Default: ws://127.0.0.1:8002.</source>
        <translation>要录制的监控通道，ws 或 wss。默认为 ws://127.0.0.1:8002。</translation>
    </message>
    <message>
        <source>Key or token for the service or its monitor channel. Other users of this machine can read it in the process list: prefer --key-file or the environment variable LOOM_KEY.</source>
        <translation>服务或监控通道要求的密钥或令牌。本机的其他用户可以在进程列表中读到它：建议使用 --key-file 或变量 LOOM_KEY。</translation>
    </message>
    <message>
        <source>File whose first line is the key. Without this option and --key, the environment variable LOOM_KEY is used; for a monitor channel, LOOM_MONITOR_TOKEN takes precedence over it.</source>
        <translation>第一行为密钥的文件。没有它和 --key 时使用 LOOM_KEY；对于监控通道，优先使用 LOOM_MONITOR_TOKEN。</translation>
    </message>
    <message>
        <source>Same as --key, for a monitor channel.</source>
        <translation>与 --key 相同，用于监控通道。</translation>
    </message>
    <message>
        <source>PEM file with certificates of certification authorities to trust in addition to the system&apos;s.</source>
        <translation>除系统自带的之外，还要信任的证书颁发机构的证书（PEM）。</translation>
    </message>
    <message>
        <source>Exit code: 0 if all messages were sent and all responses were as expected; 1 if not, or if a recording has gaps; 2 for a usage or file error, or if the service cannot be reached.</source>
        <translation>退出代码：全部消息已发送且所有应答符合预期时为 0；否则或录制有缺口时为 1；用法错误、文件错误或无法连接服务时为 2。</translation>
    </message>
    <message>
        <source>Shorten longer pauses of the recording to this length, such as 30s or 5m. Default: 12h.</source>
        <translation>将捕获中更长的间隔缩短为此值：30s、5m。默认为 12h。</translation>
    </message>
    <message>
        <source>Print a summary of this recording: times, topics, devices, rate and gaps.</source>
        <translation>输出此录制文件的内容：时间、主题、设备、速率和缺口。</translation>
    </message>
    <message>
        <source>Replay only messages from this time on, such as 2026-01-01T12:00:00Z. Without Z or an offset it is UTC.</source>
        <translation>只回放此时间及之后的消息：2026-01-01T12:00:00Z。没有 Z 或时差时为 UTC。</translation>
    </message>
    <message>
        <source>Replay only messages before this time.</source>
        <translation>只回放此时间之前的消息。</translation>
    </message>
    <message>
        <source>Replay only messages of this Kafka topic. May be repeated. An empty name selects rejected messages, which have no topic.</source>
        <translation>只回放此 Kafka 主题的消息。可重复指定。空名称表示已拒绝的消息，它们没有主题。</translation>
    </message>
    <message>
        <source>Replay only messages of this device. May be repeated.</source>
        <translation>只回放此设备的消息。可重复指定。</translation>
    </message>
</context>
<context>
    <name>loom::replay::Progress</name>
    <message>
        <source>%1 sent</source>
        <extracomment>Numbers of messages in one line: short</extracomment>
        <translation>已发送 %1</translation>
    </message>
    <message>
        <source>%1 in flight</source>
        <extracomment>Sent, no response yet</extracomment>
        <translation>待响应 %1</translation>
    </message>
    <message>
        <source>%1 late</source>
        <extracomment>Sent after the time due</extracomment>
        <translation>延迟 %1</translation>
    </message>
    <message>
        <source>%1 not as expected</source>
        <extracomment>Responses</extracomment>
        <translation>不符预期 %1</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>A rate; &quot;/s&quot; means &quot;per second&quot;</extracomment>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>next in %1 · press Enter to skip</source>
        <extracomment>The next message is sent in %1</extracomment>
        <translation>%1后发送下一条 · 按 Enter 跳过</translation>
    </message>
    <message>
        <source>next in %1</source>
        <extracomment>The next message is sent in %1</extracomment>
        <translation>%1后发送下一条</translation>
    </message>
</context>
<context>
    <name>loom::replay::Quantities</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <extracomment>Days and hours</extracomment>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>Hours and minutes</extracomment>
        <translation>%1 小时 %2 分</translation>
    </message>
</context>
<context>
    <name>loom::replay::RecordCommand</name>
    <message>
        <source>Recording %1 to %2; press Ctrl+C to stop</source>
        <translation>正在将 %1 录制到 %2；按 Ctrl+C 结束</translation>
    </message>
    <message>
        <source>messages: %1</source>
        <translation>%1 条消息</translation>
    </message>
    <message>
        <source>Recorded</source>
        <extracomment>A label of at most 12 letters; %2 is a file</extracomment>
        <translation>已录制</translation>
    </message>
    <message>
        <source>messages: %1, in %2</source>
        <translation>%1 条消息，保存在 %2</translation>
    </message>
    <message>
        <source>Dropped</source>
        <extracomment>A label of at most 12 letters; messages</extracomment>
        <translation>已略过</translation>
    </message>
    <message numerus="yes">
        <source>%n by the service, because there were too many</source>
        <translation>
            <numerusform>%n 条，监控通道无法容纳</numerusform>
        </translation>
    </message>
    <message>
        <source>Truncated</source>
        <extracomment>A label of at most 12 letters; messages whose payload the service sent only in part</extracomment>
        <translation>已截断</translation>
    </message>
    <message numerus="yes">
        <source>%n too long to be recorded completely, cannot be replayed</source>
        <translation>
            <numerusform>%n 条过长，未能完整获取，无法回放</numerusform>
        </translation>
    </message>
    <message>
        <source>The recording has a gap: %1 Reconnecting; messages of this time will be missing.</source>
        <translation>录制有缺口：%1 正在重试；在此期间服务收到的内容会缺失。</translation>
    </message>
    <message>
        <source>Recording resumed after a gap of %1</source>
        <translation>重新开始录制，缺口为 %1</translation>
    </message>
    <message>
        <source>%1, not connected, gaps: %2</source>
        <extracomment>%1 is &quot;messages: 12&quot;, %2 the total length of the gaps</extracomment>
        <translation>%1，无连接，缺口：%2</translation>
    </message>
    <message>
        <source>Gaps</source>
        <extracomment>A label of at most 12 letters; times without a connection. %1 is their total length</extracomment>
        <translation>缺口</translation>
    </message>
    <message numerus="yes">
        <source>%n without a connection (%1): messages of this time are missing</source>
        <translation>
            <numerusform>%n 次无连接（%1）：期间服务收到的内容缺失</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loom::replay::RecordingScan</name>
    <message>
        <source>line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
</context>
<context>
    <name>loom::replay::SendCommand</name>
    <message>
        <source>no response within 10 s</source>
        <translation>没有响应</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2. Check that the service is running, or set another address with --to</source>
        <translation>无法连接 %1：%2。服务是否在该处运行？使用 --to 可指定其他服务</translation>
    </message>
    <message>
        <source>Skipped</source>
        <extracomment>A label of at most 12 letters; lines of the recording</extracomment>
        <translation>已略过</translation>
    </message>
    <message>
        <source>lines: %1</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>Gaps</source>
        <extracomment>A label of at most 12 letters; times without a connection while recording. %1 is their total length</extracomment>
        <translation>缺口</translation>
    </message>
    <message numerus="yes">
        <source>%n in the recording (%1): messages of this time are missing</source>
        <translation>
            <numerusform>录制中 %n 次（%1）：期间服务收到的内容缺失</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loom::replay::Summary</name>
    <message>
        <source>none</source>
        <extracomment>No response</extracomment>
        <translation>无响应</translation>
    </message>
    <message>
        <source>p50 %1 ms, p90 %2 ms, p99 %3 ms, max %4 ms</source>
        <extracomment>Percentiles of the response time: 50 % (median) is %1, 90 % is %2, 99 % is %3, the maximum is %4</extracomment>
        <translation>p50 %1 ms，p90 %2 ms，p99 %3 ms，最长 %4 ms</translation>
    </message>
    <message numerus="yes">
        <source>%n sent more than 100 ms late</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%n 条比预定时间晚 100 ms 以上发送</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2 (%3/s), %4</source>
        <extracomment>Number of messages, time, messages per second, size</extracomment>
        <translation>%1 条，用时 %2（%3/秒），%4</translation>
    </message>
    <message>
        <source>Sent</source>
        <extracomment>This and those below are labels in a column: at most 12 letters, or 6 Chinese characters</extracomment>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Responses</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>响应</translation>
    </message>
    <message>
        <source>Latency</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Late</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>未响应</translation>
    </message>
    <message>
        <source>As expected</source>
        <extracomment>A label of at most 12 letters, and numbers of responses</extracomment>
        <translation>符合预期</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 处差异</numerusform>
        </translation>
    </message>
    <message>
        <source>401: the service requires a key, and none was sent. Set one with --key-file or LOOM_KEY.</source>
        <translation>401：服务要求密钥，但没有发送。请用 --key-file 或 LOOM_KEY 指定。</translation>
    </message>
    <message>
        <source>401: the service does not accept the key. It is unknown, revoked or expired: ask the operator of the service for a new one.</source>
        <translation>401：服务不接受此密钥。它未知、已撤销或已过期：请向服务的运维人员索取新的密钥。</translation>
    </message>
    <message>
        <source>403: the key does not permit some of these messages. Ask the operator of the service for the scope of the message type, or for the device.</source>
        <translation>403：密钥不允许其中一些消息。请向服务的运维人员申请该数据流的权限或该设备的许可。</translation>
    </message>
    <message numerus="yes">
        <source>at least %n unsent</source>
        <extracomment>Messages of a run that was stopped</extracomment>
        <translation>
            <numerusform>至少 %n 条未发送</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsent</source>
        <extracomment>Messages of a run that was stopped</extracomment>
        <translation>
            <numerusform>%n 条未发送</numerusform>
        </translation>
    </message>
    <message>
        <source>before the end</source>
        <translation>在结束之前</translation>
    </message>
    <message>
        <source>Stopped</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>失败</translation>
    </message>
    <message>
        <source>nothing was sent</source>
        <translation>未发送任何消息</translation>
    </message>
    <message numerus="yes">
        <source>%n due but not sent: the service is slower than the schedule</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%n 条到期但未发送：服务比计划慢</numerusform>
        </translation>
    </message>
    <message>
        <source>Since due</source>
        <extracomment>A label of at most 12 letters; response times measured from the time at which the message was due</extracomment>
        <translation>自预定起</translation>
    </message>
</context>
<context>
    <name>loom::replay::Wording</name>
    <message>
        <source>no answer from %1 within the timeout</source>
        <translation>%1 未及时响应</translation>
    </message>
    <message>
        <source>%1 ended: %2</source>
        <translation>与 %1 的连接已结束：%2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>is not valid JSON: %1</source>
        <translation>不是 JSON：%1</translation>
    </message>
    <message>
        <source>is not an event: it has no &quot;route&quot;</source>
        <translation>不是事件：缺少 &quot;route&quot;</translation>
    </message>
    <message>
        <source>%1 already exists: choose another name or remove the file</source>
        <translation>%1 已存在：请另选名称，或将其删除</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>%1:1: is not a recording that this version can read: expected an object with &quot;loom_capture&quot;: 1</source>
        <translation>%1:1: 不是此版本可读取的录制文件：首行应为含有 &quot;loom_capture&quot;: 1 的对象</translation>
    </message>
    <message>
        <source>is longer than 64 MiB</source>
        <translation>超过 64 MiB</translation>
    </message>
    <message>
        <source>has only %1 of the %2 bytes of the message and cannot be replayed</source>
        <translation>消息共 %2 字节，仅录制了 %1 字节，无法回放</translation>
    </message>
    <message>
        <source>was recorded without the message and cannot be replayed</source>
        <translation>录制时未包含消息，无法回放</translation>
    </message>
    <message>
        <source>is not a collection that this version can read: expected an object with &quot;loom_collection&quot;: 1</source>
        <translation>不是此版本可读取的载荷集合：应为含有 &quot;loom_collection&quot;: 1 的对象</translation>
    </message>
    <message>
        <source>%1 must be a list of payloads</source>
        <translation>%1 必须是载荷列表</translation>
    </message>
    <message>
        <source>%1 must be an object</source>
        <translation>%1 必须是对象</translation>
    </message>
    <message>
        <source>%1 must be a string</source>
        <translation>%1 必须是字符串</translation>
    </message>
    <message>
        <source>%1 has both &quot;route&quot; and &quot;websocket&quot;: remove one of them</source>
        <translation>%1 同时含有 &quot;route&quot; 和 &quot;websocket&quot;：请去掉其中一个</translation>
    </message>
    <message>
        <source>%1 must be a path such as &quot;/sensor/gps&quot;</source>
        <translation>%1 必须是路径，例如 &quot;/sensor/gps&quot;</translation>
    </message>
    <message>
        <source>%1 must be &quot;/audio/stream/{device_id}&quot;</source>
        <translation>%1 必须是 &quot;/audio/stream/{device_id}&quot;</translation>
    </message>
    <message>
        <source>%1 must be the text of the body: a string or a list of lines</source>
        <translation>%1 必须是正文的文本：一个字符串，或由各行组成的列表</translation>
    </message>
    <message>
        <source>%1 must be an object of header names and values</source>
        <translation>%1 必须是由名称和值组成的对象</translation>
    </message>
    <message>
        <source>%1 must be an HTTP status from 100 to 599</source>
        <translation>%1 必须是 HTTP 状态，100 到 599</translation>
    </message>
    <message>
        <source>%1 is unknown. Known members: %2</source>
        <translation>%1 未知。可用的有 %2</translation>
    </message>
    <message>
        <source>Invalid pattern &apos;%1&apos; for device names: use letters, digits, &apos;_&apos; and &apos;-&apos;, and the placeholders {device} and {n}, as in &apos;{device}-{n}&apos;</source>
        <translation>“%1”无法生成设备名称：名称由字母、数字、“_”和“-”组成，其中可使用 {device} 和 {n}，例如“{device}-{n}”</translation>
    </message>
    <message>
        <source>The pattern &apos;%1&apos; gives all devices the same name: add {device} or {n}</source>
        <translation>“%1”会使所有设备同名：请在其中加入 {device} 或 {n}</translation>
    </message>
    <message>
        <source>Invalid header &apos;%1&apos;: use the form &apos;Name: value&apos;</source>
        <translation>“%1”不是标头：请写成“名称: 值”</translation>
    </message>
    <message>
        <source>the connection closed before a response arrived</source>
        <translation>收到响应前连接已断开</translation>
    </message>
    <message>
        <source>the service&apos;s schema</source>
        <translation>服务的 schema</translation>
    </message>
    <message>
        <source>the placeholder that starts with &quot;{{&quot; has no closing &quot;}}&quot;. For two literal braces in a string, write \u007b\u007b</source>
        <translation>&quot;{{&quot; 开始的占位符没有以 &quot;}}&quot; 结束。如需在字符串中使用两个花括号，请写成 \u007b\u007b</translation>
    </message>
    <message>
        <source>%1 is not a placeholder. Use {{uuid}}, {{now}}, {{seq}}, {{random 30 250}} or {{pick a b c}}</source>
        <translation>%1 不是占位符。可用的有 {{uuid}}、{{now}}、{{seq}}、{{random 30 250}} 和 {{pick a b c}}</translation>
    </message>
    <message>
        <source>%1 has no arguments: write %2</source>
        <translation>%1 的名称后不能有其他内容：请写成 %2</translation>
    </message>
    <message>
        <source>%1 is text: write it in quotes, &quot;%2&quot;</source>
        <translation>%1 是文本：请加引号写成 &quot;%2&quot;</translation>
    </message>
    <message>
        <source>%1 needs two numbers, the minimum and the maximum: {{random 30 250}}</source>
        <translation>%1 需要两个数字，即最小值和最大值：{{random 30 250}}</translation>
    </message>
    <message>
        <source>%1 has the maximum first: write {{random %2 %3}}</source>
        <translation>%1 中较大的数字在前：请写成 {{random %2 %3}}</translation>
    </message>
    <message>
        <source>%1 is out of range: numbers are exact up to 9007199254740992</source>
        <translation>%1 超出范围：数字的精确上限为 9007199254740992</translation>
    </message>
    <message>
        <source>{{pick}} needs a list of values: {{pick a b c}}</source>
        <translation>{{pick}} 需要可供选取的值：{{pick a b c}}</translation>
    </message>
    <message>
        <source>%1 contains the text &apos;%2&apos;: write it in quotes, &quot;{{pick …}}&quot;</source>
        <translation>%1 中的“%2”是文本：请加引号写成 &quot;{{pick …}}&quot;</translation>
    </message>
    <message>
        <source>the speed must be from 0.1 to 100</source>
        <translation>速度必须是原始速度的 0.1 到 100 倍</translation>
    </message>
    <message>
        <source>the rate must be above 0 and at most 100000 messages per second</source>
        <translation>速率必须大于 0，且不超过每秒 100000 条</translation>
    </message>
    <message>
        <source>the number of passes must be 1 or more, or 0 to repeat until stopped</source>
        <translation>次数必须为 1 或更大，0 表示不停止</translation>
    </message>
    <message>
        <source>the duration must not be negative</source>
        <translation>时长不能为负数</translation>
    </message>
    <message>
        <source>the number of messages in flight must be from 1 to 10000</source>
        <translation>待响应的消息可为 1 到 10000 条</translation>
    </message>
    <message>
        <source>Invalid service address &apos;%1&apos;: use the form http://127.0.0.1:8000</source>
        <translation>“%1”不是服务地址：正确的地址类似 http://127.0.0.1:8000</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>第 %1 行，第 %2 列</translation>
    </message>
    <message>
        <source>%1 is not a WAV file</source>
        <translation>%1 不是 WAV 文件</translation>
    </message>
    <message>
        <source>%1 has no &quot;fmt &quot; chunk, which describes the encoding</source>
        <translation>%1 未说明音频的编码方式：缺少 &quot;fmt &quot; 块</translation>
    </message>
    <message>
        <source>%1 has no channels, no sample rate or no samples</source>
        <translation>%1 缺少声道、采样率或采样</translation>
    </message>
    <message>
        <source>%1 contains no sound</source>
        <translation>%1 中没有声音</translation>
    </message>
    <message>
        <source>%1, chunk %2</source>
        <translation>%1，片段 %2</translation>
    </message>
    <message>
        <source>was rejected before the whole message arrived and cannot be replayed</source>
        <translation>在完整到达之前已被拒绝，无法回放</translation>
    </message>
    <message>
        <source>warning: the key is sent to %1 unencrypted, and others on the network can read it. Use https:// or wss://.</source>
        <translation>警告：密钥未加密地传到 %1，网络上的其他人可以读取。请使用 https:// 或 wss://。</translation>
    </message>
    <message>
        <source>is not a valid gap: &quot;from&quot; and &quot;to&quot; must be times in milliseconds</source>
        <translation>不是缺口：&quot;from&quot; 和 &quot;to&quot; 不是以毫秒计的时间</translation>
    </message>
    <message>
        <source>This WAV file is compressed; its waveform cannot be shown.</source>
        <translation>此 WAV 文件的声音经过压缩，无法绘制波形。</translation>
    </message>
</context>
</TS>
