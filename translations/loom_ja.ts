<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>OutcomeText</name>
    <message>
        <source>Rejected with %1 %2: %3</source>
        <translation>%1 %2 で拒否：%3</translation>
    </message>
    <message>
        <source>Stored in topic %1, partition %2, offset %3.</source>
        <translation>トピック %1、パーティション %2、オフセット %3 に格納しました。</translation>
    </message>
    <message>
        <source>Received at %1. Kafka acknowledged the record after %2. The response was sent after %3.</source>
        <translation>%1 に受信しました。%2 後に Kafka が確認応答し、%3 後に応答を返しました。</translation>
    </message>
    <message>
        <source>Received at %1. The response was sent after %2.</source>
        <translation>%1 に受信し、%2 後に応答を返しました。</translation>
    </message>
    <message>
        <source>Message type: %1</source>
        <translation>メッセージタイプ：%1</translation>
    </message>
    <message>
        <source>Device: %1</source>
        <translation>デバイス：%1</translation>
    </message>
    <message>
        <source>Message ID: %1</source>
        <translation>メッセージ ID：%1</translation>
    </message>
    <message>
        <source>Request ID: %1</source>
        <translation>リクエスト ID：%1</translation>
    </message>
</context>
<context>
    <name>loom::AppearanceMenu</name>
    <message>
        <source>&amp;Appearance</source>
        <translation>外観(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;System default</source>
        <translation>システムに合わせる(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ダーク(&amp;D)</translation>
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
            <numerusform>%Ln チャンネル</numerusform>
        </translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Save audio…</source>
        <translation>音声を保存…</translation>
    </message>
    <message>
        <source>Opens the audio in this desktop&apos;s default program for such files</source>
        <translation>このデスクトップでこの種のファイルを再生するプログラムで音声を開きます</translation>
    </message>
    <message>
        <source>Saves the audio to a file, unchanged</source>
        <translation>音声を送信されたままファイルに書き出します</translation>
    </message>
    <message>
        <source>The audio</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>The service sent only the beginning of this message. To see the audio of further messages, choose a larger payload limit in the filter above.</source>
        <translation>サービスはこのメッセージの先頭部分だけを送信しました。以降の音声を表示するには、上のフィルターで各ペイロードの取得量を増やしてください。</translation>
    </message>
    <message>
        <source>The audio is not valid base64.</source>
        <translation>音声は正しい base64 ではありません。</translation>
    </message>
    <message>
        <source>This is not a WAV file with audio data.</source>
        <translation>音声を含む WAV ファイルではありません。</translation>
    </message>
    <message>
        <source>The waveform of this format cannot be shown.</source>
        <translation>この形式の波形は表示されません。</translation>
    </message>
    <message>
        <source>peak %1</source>
        <extracomment>The loudest sample; %1 is a percentage of full scale</extracomment>
        <translation>ピーク %1</translation>
    </message>
    <message>
        <source>This desktop has no program for %1 files. Save the audio, and open it with a program of your choice.</source>
        <translation>このデスクトップには %1 ファイル用のプログラムがありません。音声を保存し、任意のプログラムで開いてください。</translation>
    </message>
    <message>
        <source>Save the audio</source>
        <translation>音声を保存</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <extracomment>%1 is a file, %2 is the system&apos;s reason</extracomment>
        <translation>%1 に書き込めません：%2</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>音声</translation>
    </message>
</context>
<context>
    <name>loom::CaFileEdit</name>
    <message>
        <source>Private CA certificate file</source>
        <translation>プライベート CA のファイル</translation>
    </message>
    <message>
        <source>only for wss:// with a private CA: its certificate (PEM file)</source>
        <translation>独自の CA の証明書を使う wss:// の場合のみ (PEM ファイル)</translation>
    </message>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>選択(&amp;O)…</translation>
    </message>
    <message>
        <source>Trust a private CA</source>
        <translation>プライベート CA を信頼する</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>証明書 (*.pem *.crt *.cer)</translation>
    </message>
</context>
<context>
    <name>loom::CollectionPane</name>
    <message>
        <source>New payload</source>
        <translation>新しいペイロード</translation>
    </message>
    <message>
        <source>&amp;New collection</source>
        <translation>新しいコレクション(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open collection…</source>
        <translation>コレクションを開く(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save collection</source>
        <translation>コレクションを保存(&amp;F)</translation>
    </message>
    <message>
        <source>Save collection &amp;as…</source>
        <translation>名前を付けてコレクションを保存(&amp;A)…</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>追加(&amp;D)</translation>
    </message>
    <message>
        <source>Rena&amp;me</source>
        <translation>名前を変更(&amp;M)</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>削除(&amp;L)</translation>
    </message>
    <message>
        <source>Payloads of the collection</source>
        <translation>コレクションのペイロード</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>新しいコレクション</translation>
    </message>
    <message>
        <source>%1 (not saved)</source>
        <extracomment>%1 is the name of a collection</extracomment>
        <translation>%1 (未保存)</translation>
    </message>
    <message>
        <source>This collection</source>
        <translation>このコレクション</translation>
    </message>
    <message>
        <source>%1. Correct this to save the collection.</source>
        <extracomment>%1 is a sentence that names the error, such as “This collection: payload 2 has no name”</extracomment>
        <translation>%1。修正するまで保存されません。</translation>
    </message>
    <message>
        <source>Open a collection</source>
        <translation>コレクションを開く</translation>
    </message>
    <message>
        <source>Collections (*.json)</source>
        <translation>コレクション (*.json)</translation>
    </message>
    <message>
        <source>Save the collection</source>
        <translation>コレクションを保存</translation>
    </message>
    <message>
        <source>Collection not saved</source>
        <translation>未保存のコレクション</translation>
    </message>
    <message>
        <source>“%1” has unsaved changes. Save them first?</source>
        <translation>「%1」にはファイルに保存されていない変更があります。先に保存しますか？</translation>
    </message>
    <message>
        <source>Starts an empty collection of payloads</source>
        <translation>ペイロードの空のコレクションを作成します</translation>
    </message>
    <message>
        <source>Opens a collection of payloads</source>
        <translation>ペイロードのコレクションを開きます</translation>
    </message>
    <message>
        <source>Saves the collection</source>
        <translation>コレクションを保存します</translation>
    </message>
    <message>
        <source>Saves the collection under another name</source>
        <translation>コレクションを別の名前で保存します</translation>
    </message>
</context>
<context>
    <name>loom::ComparisonDialog</name>
    <message>
        <source>Compare two messages</source>
        <translation>2 つのメッセージを比較</translation>
    </message>
    <message>
        <source>&amp;Show equal members</source>
        <translation>同じ項目も表示(&amp;S)</translation>
    </message>
    <message>
        <source>Members of both messages</source>
        <translation>両方のメッセージの項目</translation>
    </message>
    <message>
        <source>Both messages are equal.</source>
        <extracomment>Facts, headers and members of the payload</extracomment>
        <translation>2 つのメッセージは同じです。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln members differ.</source>
        <translation>
            <numerusform>%Ln 項目が異なります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln members are equal.</source>
        <extracomment>Facts, headers and members of the payload</extracomment>
        <translation>
            <numerusform>%Ln 項目は同じです。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln differences are listed.</source>
        <translation>
            <numerusform>先頭の %Ln 件の差異を表示しています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The comparison stopped after %Ln members.</source>
        <translation>
            <numerusform>比較は %Ln 項目で終了しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>A payload is truncated: only its beginning was compared.</source>
        <translation>ペイロードの先頭部分しかないため、残りは比較していません。</translation>
    </message>
</context>
<context>
    <name>loom::ComparisonModel</name>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>ヘッダー</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>ペイロード</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>項目</translation>
    </message>
</context>
<context>
    <name>loom::ConnectPage</name>
    <message>
        <source>Connect</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Co&amp;nnect</source>
        <translation>接続(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>切断(&amp;D)</translation>
    </message>
    <message>
        <source>Host and port of the service&apos;s monitor channel</source>
        <translation>サービスのモニターチャネルのホストとポート</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>アドレス(&amp;A)</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未接続</translation>
    </message>
    <message>
        <source>Not connected; retrying automatically</source>
        <translation>接続できません。自動的に再試行します</translation>
    </message>
    <message>
        <source>only if the service requires one</source>
        <translation>サービスが要求する場合のみ</translation>
    </message>
    <message>
        <source>A key with the scope monitor:watch, or the service&apos;s LOOM_MONITOR_TOKEN. Send and Replay use the key as well, for this service only.</source>
        <translation>スコープ monitor:watch を持つキー、またはサービスの LOOM_MONITOR_TOKEN。キーは送信とリプレイにも使われますが、このサービスに対してだけです。</translation>
    </message>
    <message>
        <source>&amp;Key or token</source>
        <translation>キーまたはトークン(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Private CA</source>
        <translation>プライベート CA(&amp;P)</translation>
    </message>
    <message>
        <source>The key or token is stored in this desktop&apos;s keychain.</source>
        <translation>キーまたはトークンはこのデスクトップのキーチェーンに保存されます。</translation>
    </message>
    <message>
        <source>No keychain is available: the key or token is kept only until this window closes. Enter it again the next time.</source>
        <translation>キーチェーンが動作していません：キーまたはトークンはこのウィンドウを閉じるまで保持されます。その後は再入力が必要です。</translation>
    </message>
    <message>
        <source>⚠ The key or token is sent to %1 unencrypted, and others on the network can read it. Use wss:// if the service has TLS.</source>
        <translation>⚠ %1 へ暗号化されずに送られ、ネットワーク上の他者に読まれるおそれがあります。サービスが TLS に対応していれば wss:// を使ってください。</translation>
    </message>
    <message>
        <source>&amp;Recent services (Return: connect, Delete: forget)</source>
        <translation>最近のサービス (Return で接続、Delete で一覧から削除)(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Service name</source>
        <translation>サービス名(&amp;S)</translation>
    </message>
    <message>
        <source>This console shows the messages that a Loom service receives and stores in Kafka.
Enter the address of the service&apos;s monitor port: localhost:8002 for a service on this computer.
Press Return to connect.</source>
        <translation>このコンソールは、Loom サービスが受信して Kafka に格納するものを表示します。
サービスのモニターポートのアドレスを入力してください：このコンピューター上のサービスなら localhost:8002 です。
Return を押すと接続します。</translation>
    </message>
    <message>
        <source>A service listens for consoles on its LOOM_MONITOR_PORT (8002 by default).</source>
        <translation>サービスは LOOM_MONITOR_PORT でコンソールからの接続を待ちます。既定値は 8002 です。</translation>
    </message>
</context>
<context>
    <name>loom::ConnectionLabel</name>
    <message>
        <source>Not connected</source>
        <translation>未接続</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>%1 に接続中…</translation>
    </message>
    <message>
        <source>Connected to %1, Loom %2</source>
        <translation>%1 に接続済み、Loom %2</translation>
    </message>
    <message>
        <source>Not connected to %1, retrying in %2 s</source>
        <translation>%1 に接続できません。%2 秒後に再試行します</translation>
    </message>
    <message>
        <source>Not connected to %1: see Connect</source>
        <translation>%1 に未接続：「接続」を確認してください</translation>
    </message>
    <message>
        <source>Connection state</source>
        <translation>接続の状態</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>今すぐ試行</translation>
    </message>
</context>
<context>
    <name>loom::ConnectionsModel</name>
    <message>
        <source>(none yet)</source>
        <extracomment>No device is known yet</extracomment>
        <translation>(まだなし)</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>%1 is a time such as &quot;3 min 12 s&quot;</extracomment>
        <translation>%1前</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>プロトコル</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>メッセージ数</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>バイト数</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>レート</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最終受信</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>最後のエラー</translation>
    </message>
    <message>
        <source>Last device</source>
        <translation>最後のデバイス</translation>
    </message>
    <message>
        <source>Since (%1)</source>
        <extracomment>%1 is the zone of the times below, such as UTC+01:00</extracomment>
        <translation>接続開始 (%1)</translation>
    </message>
</context>
<context>
    <name>loom::ConnectionsPage</name>
    <message>
        <source>Connections</source>
        <translation>接続一覧</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>切断(&amp;D)</translation>
    </message>
    <message>
        <source>Show its &amp;traffic</source>
        <translation>トラフィックを表示(&amp;T)</translation>
    </message>
    <message>
        <source>Closes this client&apos;s connection. The client may connect again</source>
        <translation>このクライアントの接続を終了します。クライアントは再接続できます</translation>
    </message>
    <message>
        <source>Search connections</source>
        <translation>接続を検索</translation>
    </message>
    <message>
        <source>No client is connected. A client appears here with its first request.</source>
        <translation>接続はありません。デバイスは最初のリクエストを送るとここに表示されます。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 found</source>
        <extracomment>Connections that match the search; %1 is the number of all connections</extracomment>
        <translation>
            <numerusform>%1 件中 %Ln 件が一致</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connected</source>
        <extracomment>Connections</extracomment>
        <translation>
            <numerusform>%Ln 件接続中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more not listed by the service</source>
        <extracomment>Connections; the service lists a few thousand at most</extracomment>
        <translation>
            <numerusform>ほかに %Ln 件 (サービスの一覧には含まれません)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Disconnect…</source>
        <translation>切断(&amp;D)…</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>切断</translation>
    </message>
    <message>
        <source>Disconnect %1?</source>
        <translation>%1 を切断しますか？</translation>
    </message>
    <message>
        <source>Its connection is closed at once, and its requests in flight get no response. It may connect again.</source>
        <translation>接続は直ちに終了し、処理中のものには応答が返りません。クライアントは再接続できます。</translation>
    </message>
    <message>
        <source>Your key lacks the scope monitor:send: ask the operator of the service</source>
        <translation>キーにスコープ monitor:send がありません：サービスの運用者に依頼してください</translation>
    </message>
    <message>
        <source>Your key does not allow you to close connections. Ask the operator of the service for a key with the scope monitor:send.</source>
        <translation>このキーでは接続を切断できません。スコープ monitor:send を持つキーをサービスの運用者に依頼してください。</translation>
    </message>
    <message>
        <source>Shows the messages of this connection under Traffic</source>
        <translation>この接続のメッセージを「トラフィック」に表示します</translation>
    </message>
    <message>
        <source>Search address, device, error…</source>
        <translation>アドレス、デバイス、エラーを検索…</translation>
    </message>
    <message>
        <source>%1 (last device: %2)</source>
        <translation>%1（最後のデバイス：%2）</translation>
    </message>
    <message>
        <source>Not connected to a service: its connections are unknown.</source>
        <translation>サービスに接続していないため、接続は不明です。</translation>
    </message>
</context>
<context>
    <name>loom::Console</name>
    <message>
        <source>● Recording</source>
        <translation>● 記録中</translation>
    </message>
</context>
<context>
    <name>loom::ConsoleOptions</name>
    <message>
        <source>Connect to this service at start.</source>
        <translation>起動時にこのサービスへ接続します。</translation>
    </message>
    <message>
        <source>Use this language instead of the desktop’s, such as de.</source>
        <translation>デスクトップの言語の代わりにこの言語を使用します (例：de)。</translation>
    </message>
    <message>
        <source>--help lists the options.</source>
        <translation>--help でオプションの一覧を表示します。</translation>
    </message>
    <message>
        <source>“%1” is not an option. Did you mean --connect %1?</source>
        <translation>「%1」というオプションはありません。--connect %1 のことですか？</translation>
    </message>
    <message>
        <source>Shows the messages that pass through a Loom service. The key or token is read from LOOM_MONITOR_TOKEN, or else from LOOM_KEY.</source>
        <translation>Loom サービスを流れるデータを表示します。キーまたはトークンは LOOM_MONITOR_TOKEN から、なければ LOOM_KEY から取得します。</translation>
    </message>
    <message>
        <source>Keep keys and tokens in memory only, until the program ends.</source>
        <translation>キーとトークンをプログラムの終了まで保持し、ほかには保存しません。</translation>
    </message>
    <message>
        <source>Trust the certification authority in this PEM file, in addition to those of the system.</source>
        <translation>システムのものに加えて信頼する認証局の証明書 (PEM)。</translation>
    </message>
</context>
<context>
    <name>loom::Credential</name>
    <message>
        <source>The key contains a line end or another control character. Copy it again.</source>
        <translation>キーに改行またはほかの制御文字が含まれています。コピーし直してください。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 を読み取れません：%2</translation>
    </message>
    <message>
        <source>%1 has no key in its first line</source>
        <translation>%1 の 1 行目にキーがありません</translation>
    </message>
</context>
<context>
    <name>loom::DevicePane</name>
    <message>
        <source>Rejected messages of this device since the console connected</source>
        <translation>コンソールの接続以降に拒否されたこのデバイスのメッセージ</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最後</translation>
    </message>
    <message>
        <source>First</source>
        <translation>最初</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>メッセージ数</translation>
    </message>
    <message>
        <source>Stored: %1 (%2)</source>
        <translation>格納：%1 (%2)</translation>
    </message>
    <message>
        <source>Rejected: %1</source>
        <translation>拒否：%1</translation>
    </message>
    <message>
        <source>Last message: %1</source>
        <translation>最後のメッセージ：%1</translation>
    </message>
    <message>
        <source>Message types: %1</source>
        <translation>メッセージタイプ：%1</translation>
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
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最終受信</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>レート</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>格納</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>バイト数</translation>
    </message>
    <message>
        <source>Message types</source>
        <translation>メッセージタイプ</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>最後のエラー</translation>
    </message>
    <message>
        <source>Last 5 minutes</source>
        <translation>直近 5 分</translation>
    </message>
    <message>
        <source>Mean %1, maximum %2</source>
        <translation>平均 %1、最大 %2</translation>
    </message>
</context>
<context>
    <name>loom::DevicesPage</name>
    <message>
        <source>Devices</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Show its &amp;traffic</source>
        <translation>トラフィックを表示(&amp;T)</translation>
    </message>
    <message>
        <source>Shows the messages of this device under Traffic</source>
        <translation>このデバイスのメッセージを「トラフィック」に表示します</translation>
    </message>
    <message>
        <source>Search devices</source>
        <translation>デバイスを検索</translation>
    </message>
    <message>
        <source>Search device, message type, error…</source>
        <translation>デバイス、メッセージタイプ、エラーを検索…</translation>
    </message>
    <message>
        <source>Not connected to a service: its devices are unknown.</source>
        <translation>サービスに接続していないため、デバイスは不明です。</translation>
    </message>
    <message>
        <source>No device has sent a message yet. The service counts devices while a console is connected.</source>
        <translation>メッセージを送ったデバイスはまだありません。サービスはコンソールが接続している間、デバイスを数えます。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 found</source>
        <extracomment>Devices that match the search; %1 is the number of all devices</extracomment>
        <translation>
            <numerusform>%1 台中 %Ln 台が一致</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seen while consoles were connected</source>
        <extracomment>Devices</extracomment>
        <translation>
            <numerusform>コンソールの接続中に %Ln 台から受信</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loom::DifferencesView</name>
    <message>
        <source>no response</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>ルート</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>今回</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>応答の内容</translation>
    </message>
    <message>
        <source>any status</source>
        <translation>任意の応答</translation>
    </message>
    <message>
        <source>Responses that are not as expected</source>
        <translation>期待と異なる応答</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>期待値</translation>
    </message>
</context>
<context>
    <name>loom::EventFile</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <extracomment>%1 is a file, %2 is the system&apos;s reason</extracomment>
        <translation>%1 に書き込めません：%2</translation>
    </message>
</context>
<context>
    <name>loom::EventPane</name>
    <message>
        <source>partition %1, offset %2</source>
        <translation>パーティション %1、オフセット %2</translation>
    </message>
    <message>
        <source>Select a message above to see its contents.</source>
        <translation>上のメッセージを選択すると、その内容が表示されます。</translation>
    </message>
    <message>
        <source>Message details</source>
        <translation>メッセージの情報</translation>
    </message>
    <message>
        <source>Reasons for the rejection</source>
        <translation>拒否の理由</translation>
    </message>
    <message>
        <source>Payload as a tree</source>
        <translation>ペイロード (ツリー)</translation>
    </message>
    <message>
        <source>Payload as text</source>
        <translation>ペイロード (テキスト)</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>ツリー</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>%1 stored</source>
        <translation>%1 格納</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>トピック</translation>
    </message>
    <message>
        <source>Stored at</source>
        <translation>格納先</translation>
    </message>
    <message>
        <source>Received</source>
        <extracomment>%1 is date and time, %2 is http or websocket</extracomment>
        <translation>受信</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1、%2 経由</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>応答時間</translation>
    </message>
    <message>
        <source>%1 (Kafka: %2)</source>
        <extracomment>Two times</extracomment>
        <translation>%1 (うち Kafka %2)</translation>
    </message>
    <message>
        <source>Message type</source>
        <translation>メッセージタイプ</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>ルート</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Message ID</source>
        <translation>メッセージ ID</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>リクエスト ID</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>redacted by the service</source>
        <translation>サービスにより非表示</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>ヘッダー</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Message contents</source>
        <translation>メッセージの内容</translation>
    </message>
    <message>
        <source>Request headers</source>
        <translation>リクエストのヘッダー</translation>
    </message>
    <message>
        <source>Kafka record headers</source>
        <translation>Kafka レコードのヘッダー</translation>
    </message>
    <message>
        <source>The service sent no headers.</source>
        <translation>サービスから通知されたヘッダーはありません。</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>軌跡</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>音声</translation>
    </message>
</context>
<context>
    <name>loom::FilterBar</name>
    <message>
        <source>Topic</source>
        <translation>トピック</translation>
    </message>
    <message>
        <source>Message type</source>
        <translation>メッセージタイプ</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Payload limit</source>
        <translation>各ペイロードの取得量</translation>
    </message>
    <message>
        <source>Maximum messages per second</source>
        <translation>1 秒あたりの最大件数</translation>
    </message>
    <message>
        <source>Device name, or a part of it</source>
        <translation>デバイス名またはその一部</translation>
    </message>
    <message>
        <source>Text in the payload</source>
        <translation>ペイロード内のテキスト</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>すべてのトピック</translation>
    </message>
    <message>
        <source>All message types</source>
        <translation>すべてのメッセージタイプ</translation>
    </message>
    <message>
        <source>Stored and rejected</source>
        <translation>格納と拒否</translation>
    </message>
    <message>
        <source>Stored only</source>
        <translation>格納のみ</translation>
    </message>
    <message>
        <source>Rejected only</source>
        <translation>拒否のみ</translation>
    </message>
    <message>
        <source>No payload</source>
        <translation>ペイロードなし</translation>
    </message>
    <message>
        <source>Payload up to %1 KiB</source>
        <translation>ペイロード %1 KiB まで</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>最大 %1</translation>
    </message>
    <message>
        <source>Active filters</source>
        <translation>サービスが送る内容</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Removes all filters that the service applies</source>
        <translation>サービスのフィルターをすべて解除します</translation>
    </message>
    <message>
        <source>connection %1</source>
        <extracomment>%1 is an address</extracomment>
        <translation>接続 %1</translation>
    </message>
    <message>
        <source>topic %1</source>
        <translation>トピック %1</translation>
    </message>
    <message>
        <source>message type %1</source>
        <translation>メッセージタイプ %1</translation>
    </message>
    <message>
        <source>device “%1”</source>
        <translation>デバイス「%1」</translation>
    </message>
    <message>
        <source>text “%1”</source>
        <translation>テキスト「%1」</translation>
    </message>
    <message>
        <source>The service sends only: %1</source>
        <translation>サービスが送るのは次のものだけです：%1</translation>
    </message>
</context>
<context>
    <name>loom::FindDialog</name>
    <message>
        <source>&amp;Find</source>
        <translation>検索(&amp;F)</translation>
    </message>
    <message>
        <source>Find a message</source>
        <translation>メッセージを検索</translation>
    </message>
    <message>
        <source>By &amp;ID</source>
        <translation>ID で検索(&amp;I)</translation>
    </message>
    <message>
        <source>By &amp;position in Kafka</source>
        <translation>Kafka 上の位置で検索(&amp;P)</translation>
    </message>
    <message>
        <source>Sho&amp;w in Traffic</source>
        <translation>「トラフィック」に表示(&amp;W)</translation>
    </message>
    <message>
        <source>the message_id of a message, or the X-Request-ID of a response</source>
        <translation>メッセージの message_id、または応答の X-Request-ID</translation>
    </message>
    <message>
        <source>&amp;Message or request ID</source>
        <translation>メッセージ ID またはリクエスト ID(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>トピック(&amp;K)</translation>
    </message>
    <message>
        <source>P&amp;artition</source>
        <translation>パーティション(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Offset</source>
        <translation>オフセット(&amp;O)</translation>
    </message>
    <message>
        <source>Messages found</source>
        <translation>見つかったメッセージ</translation>
    </message>
    <message>
        <source>Enter a message ID or a request ID.</source>
        <translation>メッセージ ID またはリクエスト ID を入力してください。</translation>
    </message>
    <message>
        <source>Enter a topic, a partition and an offset.</source>
        <translation>トピック、パーティション、オフセットを入力してください。</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>検索中…</translation>
    </message>
    <message numerus="yes">
        <source>Only the %Ln messages on the Traffic page were searched.</source>
        <translation>
            <numerusform>「トラフィック」ページにある %Ln 件のメッセージだけを検索しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>No service is connected.</source>
        <translation>サービスに接続していません。</translation>
    </message>
    <message>
        <source>This service keeps no message outcomes: its LOOM_MONITOR_HISTORY is 0, or its version is too old.</source>
        <translation>このサービスは結果を保持していません：LOOM_MONITOR_HISTORY が 0 であるか、バージョンが古いためです。</translation>
    </message>
    <message numerus="yes">
        <source>The service searched the outcomes of its last %Ln messages.</source>
        <translation>
            <numerusform>サービスは直近 %Ln 件のメッセージの結果を検索しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service searched the outcomes of its last %Ln messages, since %1.</source>
        <translation>
            <numerusform>サービスは %1 以降の直近 %Ln 件のメッセージの結果を検索しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older messages are not shown.</source>
        <translation>
            <numerusform>それより古い %Ln 件は表示していません。</numerusform>
        </translation>
    </message>
    <message>
        <source>No such message was found.</source>
        <translation>該当するメッセージは見つかりませんでした。</translation>
    </message>
    <message>
        <source>This message is not on the Traffic page.</source>
        <translation>「トラフィック」ページにこのメッセージはありません。</translation>
    </message>
</context>
<context>
    <name>loom::HeadersEdit</name>
    <message>
        <source>Additional request headers</source>
        <translation>リクエストに追加するヘッダー</translation>
    </message>
    <message>
        <source>One header per line, such as X-Request-ID: trial-7. Content-Type is added automatically.</source>
        <translation>1 行に 1 つのヘッダー (例：X-Request-ID: trial-7)。Content-Type は自動的に付きます。</translation>
    </message>
    <message>
        <source>Headers, line %1: %2</source>
        <translation>ヘッダー、%1 行目：%2</translation>
    </message>
</context>
<context>
    <name>loom::Language</name>
    <message>
        <source>“%1” is not a language of this program. It supports %2.</source>
        <translation>「%1」はこのプログラムが対応していない言語です：対応言語は %2 です。</translation>
    </message>
</context>
<context>
    <name>loom::LanguageMenu</name>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;System default</source>
        <translation>システムに合わせる(&amp;S)</translation>
    </message>
</context>
<context>
    <name>loom::LookEdit</name>
    <message>
        <source>Name of the service</source>
        <translation>サービスの名前</translation>
    </message>
    <message>
        <source>optional, for example Production</source>
        <translation>省略可 (例：本番環境)</translation>
    </message>
    <message>
        <source>Name and colour are shown above every page, so that you do not confuse services.</source>
        <translation>サービスを取り違えないように、名前と色がすべてのページの上部に表示されます。</translation>
    </message>
    <message>
        <source>Colour of the service</source>
        <translation>サービスの色</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>色なし</translation>
    </message>
    <message>
        <source>Red, for production</source>
        <translation>赤 (本番環境)</translation>
    </message>
    <message>
        <source>Orange, for staging</source>
        <translation>オレンジ (ステージング環境)</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>緑</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫</translation>
    </message>
</context>
<context>
    <name>loom::MainWindow</name>
    <message>
        <source>Loom console</source>
        <translation>Loom コンソール</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>&amp;Console</source>
        <translation>コンソール(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Try to connect now</source>
        <translation>今すぐ接続を試行(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>切断(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Loom</source>
        <translation>Loom について(&amp;A)</translation>
    </message>
    <message>
        <source>The language changes when you restart the console.</source>
        <translation>言語の変更はコンソールの再起動後に反映されます。</translation>
    </message>
    <message>
        <source>%1 – Loom console</source>
        <translation>%1 – Loom コンソール</translation>
    </message>
    <message>
        <source>About Loom</source>
        <translation>Loom について</translation>
    </message>
    <message>
        <source>Times in &amp;UTC</source>
        <translation>時刻を UTC で表示(&amp;U)</translation>
    </message>
    <message>
        <source>Close the console</source>
        <translation>コンソールを閉じる</translation>
    </message>
    <message>
        <source>Close the console?</source>
        <translation>コンソールを閉じますか？</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>停止して閉じる(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Find a message…</source>
        <translation>メッセージを検索(&amp;F)…</translation>
    </message>
    <message>
        <source>Recording state</source>
        <translation>記録の状態</translation>
    </message>
    <message>
        <source>%1 – %2 – Loom console</source>
        <extracomment>%1 is the title of a page, %2 the name of a service</extracomment>
        <translation>%1 – %2 – Loom コンソール</translation>
    </message>
    <message>
        <source>&lt;b&gt;Loom console %1&lt;/b&gt;&lt;p&gt;Shows the messages that pass through a Loom service.&lt;/p&gt;&lt;p&gt;GPL-3.0-or-later. Built on Qt %2 and QCustomPlot. Icons: Lucide (ISC licence).&lt;/p&gt;</source>
        <translation>&lt;b&gt;Loom コンソール %1&lt;/b&gt;&lt;p&gt;Loom サービスを流れるデータを表示します。&lt;/p&gt;&lt;p&gt;GPL-3.0-or-later。Qt %2 と QCustomPlot を使用しています。アイコン：Lucide (ISC ライセンス)。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>loom::MessageComparison</name>
    <message>
        <source>line %1</source>
        <extracomment>%1 is a line number</extracomment>
        <translation>%1 行目</translation>
    </message>
</context>
<context>
    <name>loom::MonitorAddress</name>
    <message>
        <source>“%1” is not a valid address. Enter a host and a port, such as localhost:8002.</source>
        <translation>「%1」はアドレスではありません。localhost:8002 のようにホストとポートを入力してください。</translation>
    </message>
    <message>
        <source>Enter the address of a service, such as localhost:8002 (its LOOM_MONITOR_PORT).</source>
        <translation>サービスのアドレスを localhost:8002 のように入力してください (サービスの LOOM_MONITOR_PORT)。</translation>
    </message>
    <message>
        <source>“%1” is not supported. Use ws:// or wss://.</source>
        <translation>「%1」ではサービスに接続できません：ws:// または wss:// を使用してください。</translation>
    </message>
    <message>
        <source>%1 is not a valid port. Ports are 1 to 65535.</source>
        <translation>%1 はポートではありません。ポートは 1～65535 です。</translation>
    </message>
</context>
<context>
    <name>loom::MonitorClient</name>
    <message>
        <source>%1 is not the monitor channel of a Loom service. Check the port: it is the service&apos;s LOOM_MONITOR_PORT, by default %2.</source>
        <translation>%1 で応答しているのは Loom サービスのモニターチャネルではありません。ポートを確認してください：サービスの LOOM_MONITOR_PORT で、既定値は %2 です。</translation>
    </message>
    <message>
        <source>The service disconnected this console because it did not read fast enough. Use a narrower filter or a lower limit in Traffic.</source>
        <translation>読み取りが遅いため、サービスがこのコンソールを切断しました。「トラフィック」でフィルターを絞るか、上限を下げてください。</translation>
    </message>
    <message>
        <source>The connection to the service was lost.</source>
        <translation>サービスとの接続が失われました。</translation>
    </message>
    <message>
        <source>Cannot connect to %1: %2. Check that the service is running and that this is its LOOM_MONITOR_PORT.</source>
        <translation>%1 に接続できません：%2。サービスが動作していること、およびこれがサービスの LOOM_MONITOR_PORT であることを確認してください。</translation>
    </message>
    <message>
        <source>The service has sent nothing for %1 s.</source>
        <translation>サービスから %1 秒間応答がありません。</translation>
    </message>
    <message>
        <source>No hello message from %1. Check that this is the service&apos;s LOOM_MONITOR_PORT.</source>
        <translation>%1 から応答がありません。これがサービスの LOOM_MONITOR_PORT であることを確認してください。</translation>
    </message>
    <message>
        <source>%1 sent an invalid message: %2</source>
        <translation>%1 から届いた内容を解釈できません：%2</translation>
    </message>
    <message>
        <source>The service requires a key. Enter a key with the scope monitor:watch, or the service&apos;s LOOM_MONITOR_TOKEN, and connect again.</source>
        <translation>サービスがキーを要求しています。スコープ monitor:watch を持つキー、またはサービスの LOOM_MONITOR_TOKEN を入力して接続し直してください。</translation>
    </message>
    <message>
        <source>The service rejects this key or token. Enter a key with the scope monitor:watch, or the service&apos;s LOOM_MONITOR_TOKEN, and connect again.</source>
        <translation>サービスがこのキーまたはトークンを拒否しました。スコープ monitor:watch を持つキー、またはサービスの LOOM_MONITOR_TOKEN を入力して接続し直してください。</translation>
    </message>
    <message>
        <source>The key has expired or was revoked. Ask the operator of the service for a new key, enter it and connect again.</source>
        <translation>キーの期限が切れたか、取り消されました。サービスの運用者に別のキーを依頼し、入力して接続し直してください。</translation>
    </message>
    <message>
        <source>The service (version %1) uses version %2 of the monitor protocol, this program uses version %3. Use the program that was delivered with the service.</source>
        <translation>サービス（バージョン %1）のモニタープロトコルはバージョン %2、このプログラムはバージョン %3 です。サービスに付属のプログラムを使ってください。</translation>
    </message>
</context>
<context>
    <name>loom::NameChecklist</name>
    <message>
        <source>Check the names to replay. If none is checked, all are replayed.</source>
        <translation>リプレイするものにチェックを付けてください。何もチェックしなければ、すべてをリプレイします。</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <extracomment>Topics or devices</extracomment>
        <translation>
            <numerusform>ほか %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and more than %Ln others</source>
        <translation>
            <numerusform>ほか %Ln 件超</numerusform>
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
        <translation>%1 時間 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <extracomment>Days and hours</extracomment>
        <translation>%1 日 %2 時間</translation>
    </message>
</context>
<context>
    <name>loom::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>格納</translation>
    </message>
    <message>
        <source>Bytes stored</source>
        <translation>格納バイト数</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>処理中</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>接続数</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>稼働状態</translation>
    </message>
    <message>
        <source>Loom %1, up for %2</source>
        <translation>Loom %1、稼働時間 %2</translation>
    </message>
    <message>
        <source>%1 in total</source>
        <translation>合計 %1</translation>
    </message>
    <message>
        <source>%1 in total, %2 by Kafka</source>
        <extracomment>Messages that were rejected</extracomment>
        <translation>合計 %1、うち Kafka による拒否 %2</translation>
    </message>
    <message>
        <source>p95 %1 · p99 %2</source>
        <extracomment>The 95th and the 99th percentile of the response times</extracomment>
        <translation>95%：%1、99%：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting for Kafka</source>
        <translation>
            <numerusform>%Ln 件が Kafka の応答待ち</numerusform>
        </translation>
    </message>
    <message>
        <source>open now</source>
        <extracomment>Connections</extracomment>
        <translation>現在の接続</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>接続が失われました</translation>
    </message>
    <message>
        <source>Not connected to a service</source>
        <translation>サービスに接続していません</translation>
    </message>
    <message>
        <source>Choose a service under Connect.</source>
        <translation>「接続」でサービスを選んでください。</translation>
    </message>
    <message>
        <source>Choose a service under Connect. The values below are from the last connection.</source>
        <translation>「接続」でサービスを選んでください。以下の値は前回の接続のものです。</translation>
    </message>
    <message>
        <source>The last report was received %1 ago. The values below are from that report.</source>
        <translation>最後の報告は %1前です。以下の値はそのときのものです。</translation>
    </message>
    <message>
        <source>Running normally</source>
        <translation>正常に稼働中</translation>
    </message>
    <message>
        <source>Running with problems</source>
        <translation>稼働中 (問題あり)</translation>
    </message>
    <message>
        <source>Not accepting messages</source>
        <translation>メッセージを受け付けていません</translation>
    </message>
    <message>
        <source>No reports from the service</source>
        <translation>サービスからの報告がありません</translation>
    </message>
    <message>
        <source>Median Kafka response time</source>
        <translation>Kafka 応答時間の中央値</translation>
    </message>
    <message>
        <source>Running; %1 of %2 messages/s are rejected</source>
        <extracomment>Both are numbers</extracomment>
        <translation>稼働中：メッセージ %2/秒のうち %1/秒を拒否</translation>
    </message>
    <message>
        <source>Some messages are rejected. The Traffic page shows the reason for each of them.</source>
        <translation>一部のメッセージが拒否されています。それぞれの理由は「トラフィック」ページに表示されます。</translation>
    </message>
    <message>
        <source>Messages at this time</source>
        <translation>特定の時刻のメッセージ</translation>
    </message>
    <message>
        <source>The Traffic page no longer has messages from %1.</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>「トラフィック」ページには %1 のメッセージはもうありません。</translation>
    </message>
    <message>
        <source>It keeps the most recent messages that match its filter and its search.</source>
        <translation>このページには、フィルターと検索に一致する最近のメッセージが保持されます。</translation>
    </message>
</context>
<context>
    <name>loom::PayloadForm</name>
    <message>
        <source>Other route</source>
        <translation>その他のルート</translation>
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
        <translation>ステータスが異なる応答に印を付けます</translation>
    </message>
    <message>
        <source>Exam&amp;ple</source>
        <translation>例(&amp;P)</translation>
    </message>
    <message>
        <source>Inserts an example of the message type into the editor</source>
        <translation>メッセージタイプの例をエディターに入力します</translation>
    </message>
    <message>
        <source>Payload, JSON with placeholders</source>
        <translation>ペイロード (プレースホルダー付き JSON)</translation>
    </message>
    <message>
        <source>JSON. {{uuid}}, {{now}}, {{seq}}, {{random 30 250}} and {{pick a b c}} are replaced by new values in each message.</source>
        <translation>JSON。{{uuid}}、{{now}}、{{seq}}、{{random 30 250}}、{{pick a b c}} はメッセージごとに新しい値に置き換えられます。</translation>
    </message>
    <message>
        <source>Message &amp;type</source>
        <translation>メッセージタイプ(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Route</source>
        <translation>ルート(&amp;R)</translation>
    </message>
    <message>
        <source>ov&amp;er</source>
        <extracomment>Before HTTP or WebSocket</extracomment>
        <translation>方式(&amp;E)</translation>
    </message>
    <message>
        <source>E&amp;xpected status</source>
        <translation>期待ステータス(&amp;X)</translation>
    </message>
    <message>
        <source>Connect to a service to see its message types</source>
        <translation>メッセージタイプを表示するには、サービスに接続してください</translation>
    </message>
    <message>
        <source>A WebSocket carries audio only</source>
        <translation>WebSocket は音声専用です</translation>
    </message>
    <message>
        <source>Example &amp;%1</source>
        <extracomment>%1 is a number, and its key in the menu</extracomment>
        <translation>例 &amp;%1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <extracomment>Problems</extracomment>
        <translation>
            <numerusform>ほか %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Parts of the message</source>
        <translation>メッセージの構成</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>ペイロード</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>ヘッダー</translation>
    </message>
    <message>
        <source>Only the JSON syntax is checked here, not the schema of the message type: this console does not support %1. The service&apos;s response shows whether the message is valid.</source>
        <translation>ここでは JSON の構文のみを検査し、メッセージタイプのスキーマは検査しません：このコンソールは %1 に対応していません。メッセージが有効かどうかは、サービスの応答で確認してください。</translation>
    </message>
    <message>
        <source>This text is too long for a check against the schema of the message type: only its JSON syntax is checked here. The service&apos;s response shows whether the message is valid.</source>
        <translation>テキストが長いため、ここでは JSON の構文のみを検査し、メッセージタイプのスキーマは検査しません。メッセージが有効かどうかは、サービスの応答で確認してください。</translation>
    </message>
    <message>
        <source>Long lines are wrapped. The line breaks after %1 are not part of the message.</source>
        <translation>長い行は分割して表示されます。%1 の後の改行はメッセージに含まれません。</translation>
    </message>
    <message>
        <source>Headers (%1)</source>
        <translation>ヘッダー (%1)</translation>
    </message>
    <message>
        <source>WebSocket messages have no headers</source>
        <translation>WebSocket のメッセージにヘッダーはありません</translation>
    </message>
</context>
<context>
    <name>loom::PayloadTree</name>
    <message numerus="yes">
        <source>object of %Ln</source>
        <extracomment>A JSON object with %n members</extracomment>
        <translation>
            <numerusform>オブジェクト (%Ln 項目)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>array of %Ln</source>
        <extracomment>A JSON array with %n items</extracomment>
        <translation>
            <numerusform>配列 (%Ln 項目)</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1…” (%2 characters)</source>
        <translation>「%1…」(%2 文字)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>The service sent no payload.</source>
        <translation>サービスはペイロードを送信しませんでした。</translation>
    </message>
    <message>
        <source>Truncated by the service. The Text tab has the beginning.</source>
        <translation>先頭部分だけです：テキストを参照してください。</translation>
    </message>
    <message>
        <source>Not JSON. See the Text tab.</source>
        <translation>JSON ではありません：テキストを参照してください。</translation>
    </message>
    <message>
        <source>(no tree)</source>
        <translation>(ツリーなし)</translation>
    </message>
    <message>
        <source>Truncated. The Text tab has everything received.</source>
        <translation>続きがあります：テキストを参照してください。</translation>
    </message>
    <message>
        <source>(missing)</source>
        <translation>(欠落)</translation>
    </message>
    <message>
        <source>It was rejected before all of it was received.</source>
        <translation>全体が届く前に拒否されました。</translation>
    </message>
</context>
<context>
    <name>loom::PayloadView</name>
    <message>
        <source>
… the first %1 of %2 characters; “Copy as JSON” copies all of them</source>
        <translation>
… %2 文字中、先頭の %1 文字。全体は「JSON としてコピー」で取得できます</translation>
    </message>
    <message>
        <source>
… truncated by the service: choose a larger payload limit above</source>
        <translation>
… 以降はサービスが省略：上で各ペイロードの取得量を増やしてください</translation>
    </message>
</context>
<context>
    <name>loom::RatePlot</name>
    <message>
        <source>Maximum: %1</source>
        <translation>最大：%1</translation>
    </message>
    <message>
        <source>5 minutes ago</source>
        <translation>5 分前</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
</context>
<context>
    <name>loom::RecentList</name>
    <message>
        <source>Recent services</source>
        <translation>最近のサービス</translation>
    </message>
    <message>
        <source>&amp;Forget this service</source>
        <translation>このサービスを履歴から削除(&amp;F)</translation>
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
        <translation>%1 超</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>すべて選択</translation>
    </message>
    <message>
        <source>(rejected, no topic)</source>
        <extracomment>Messages without a Kafka topic</extracomment>
        <translation>(拒否、トピックなし)</translation>
    </message>
    <message>
        <source>Selects the whole time range, all topics and all devices</source>
        <translation>時間全体、すべてのトピック、すべてのデバイスを選択します</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>until</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Topics: %1</source>
        <extracomment>A title; %1 is the number of topics or devices</extracomment>
        <translation>トピック：%1</translation>
    </message>
    <message>
        <source>Devices: %1</source>
        <extracomment>A title; %1 is the number of topics or devices</extracomment>
        <translation>デバイス：%1</translation>
    </message>
    <message>
        <source>Open a recording to see its contents.</source>
        <translation>キャプチャを開くと、その内容が表示されます。</translation>
    </message>
    <message>
        <source>The whole recording is replayed. To replay a part of it, drag over a time range in the plot, or check topics or devices.</source>
        <translation>キャプチャ全体をリプレイします。一部だけをリプレイするには、グラフで時間をドラッグするか、トピックまたはデバイスにチェックを付けてください。</translation>
    </message>
    <message>
        <source>a time range of %1</source>
        <extracomment>%1 is a duration</extracomment>
        <translation>時間：%1</translation>
    </message>
    <message>
        <source>topics: %1</source>
        <translation>トピック：%1</translation>
    </message>
    <message>
        <source>devices: %1</source>
        <translation>デバイス：%1</translation>
    </message>
    <message>
        <source>Only a part of the recording is replayed: %1</source>
        <extracomment>%1 is a list such as “a time range of 12 s, topics: 2”</extracomment>
        <translation>キャプチャの一部だけをリプレイします：%1</translation>
    </message>
</context>
<context>
    <name>loom::RecordingPanel</name>
    <message>
        <source>Record</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>&amp;Record to a file…</source>
        <translation>ファイルに記録(&amp;R)…</translation>
    </message>
    <message>
        <source>Stop recordin&amp;g</source>
        <translation>記録を停止(&amp;G)</translation>
    </message>
    <message>
        <source>Messages to record</source>
        <translation>記録の対象</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>すべてのメッセージ</translation>
    </message>
    <message>
        <source>Messages that match the Traffic filter</source>
        <translation>「トラフィック」のフィルターに一致するもの</translation>
    </message>
    <message>
        <source>Record to a new file</source>
        <translation>新しいファイルに記録</translation>
    </message>
    <message>
        <source>Recordings (*.loom.jsonl)</source>
        <translation>キャプチャ (*.loom.jsonl)</translation>
    </message>
    <message>
        <source>Connect to a service to record its traffic.</source>
        <translation>受信メッセージを記録するには、サービスに接続してください。</translation>
    </message>
    <message>
        <source>Nothing recorded yet. A recording never overwrites a file.</source>
        <translation>まだ何も記録していません。記録で既存のファイルが上書きされることはありません。</translation>
    </message>
    <message>
        <source>● Recording to %1</source>
        <extracomment>%1 is a file</extracomment>
        <translation>● %1 に記録中</translation>
    </message>
    <message>
        <source>Recorded to %1</source>
        <translation>%1 に記録しました</translation>
    </message>
    <message>
        <source>messages: %1</source>
        <translation>メッセージ：%1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>Seconds</extracomment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>%1 に接続中</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not recorded, the service&apos;s event queue was full</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%Ln 件除外 (サービスの容量超過)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln too long, truncated, cannot be replayed</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%Ln 件は長すぎて全体を取得できず、リプレイ不可</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ gaps: %1 (%2)</source>
        <extracomment>Times without a connection during a recording: their number and total duration</extracomment>
        <translation>⚠ 欠落：%1（%2）</translation>
    </message>
    <message>
        <source>⚠ %1 The console retries. Messages of the meantime are missing from the recording.</source>
        <extracomment>%1 says in a sentence why there is no connection</extracomment>
        <translation>⚠ %1 再試行しています。その間にサービスが受け取ったものは欠落します。</translation>
    </message>
</context>
<context>
    <name>loom::RecordingPlot</name>
    <message>
        <source>Messages per second: %1 stored  %2 rejected  ▨ gap in the recording</source>
        <extracomment>The keys of a plot of messages per second; the gaps are times in which a recording had no connection</extracomment>
        <translation>1 秒あたりのメッセージ数：%1 格納  %2 拒否  ▨ 記録の欠落</translation>
    </message>
    <message>
        <source>Messages per second over the duration of the recording; the fields below show the selected time range</source>
        <translation>キャプチャの時間に沿った 1 秒あたりのメッセージ数。選択した時間は下の欄にあります</translation>
    </message>
    <message>
        <source>Drag to select a time range. Double-click to select the whole recording.</source>
        <translation>ドラッグで時間範囲を選択します。ダブルクリックでキャプチャ全体を選択します。</translation>
    </message>
</context>
<context>
    <name>loom::ReplayForm</name>
    <message>
        <source>Timing of the messages</source>
        <translation>メッセージを送信するタイミング</translation>
    </message>
    <message>
        <source>Speed factor, 0.1 to 100</source>
        <translation>速度の倍率 (0.1～100)</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>1 秒あたりのメッセージ数</translation>
    </message>
    <message>
        <source>Number of passes through the recording</source>
        <translation>キャプチャを繰り返す回数</translation>
    </message>
    <message>
        <source>New names for devices: {device} stands for the old name, {n} for a number</source>
        <translation>デバイスの新しい名前：{device} は元の名前、{n} は番号を表します</translation>
    </message>
    <message>
        <source>Timestamps in messages</source>
        <translation>メッセージのタイムスタンプ</translation>
    </message>
    <message>
        <source>Message IDs</source>
        <translation>メッセージ ID</translation>
    </message>
    <message>
        <source>Rename &amp;devices</source>
        <translation>デバイス名の変更(&amp;D)</translation>
    </message>
    <message>
        <source>Original timing</source>
        <translation>元のタイミング</translation>
    </message>
    <message>
        <source>As fast as possible</source>
        <translation>できるだけ速く</translation>
    </message>
    <message>
        <source>At a fixed rate</source>
        <translation>一定のレート</translation>
    </message>
    <message>
        <source> per second</source>
        <extracomment>After a number of messages</extracomment>
        <translation> 件/秒</translation>
    </message>
    <message>
        <source>Passes: </source>
        <extracomment>Before a number: passes through the recording</extracomment>
        <translation>繰り返し： </translation>
    </message>
    <message>
        <source>Empty keeps the names; test-{device} or device-{n} gives new ones</source>
        <translation>空欄は変更なし。test-{device} や device-{n} で新しい名前を指定</translation>
    </message>
    <message>
        <source>Timestamps moved to now</source>
        <translation>タイムスタンプを現在に合わせる</translation>
    </message>
    <message>
        <source>Timestamps as recorded</source>
        <translation>タイムスタンプはキャプチャのまま</translation>
    </message>
    <message>
        <source>New message IDs</source>
        <translation>新しいメッセージ ID</translation>
    </message>
    <message>
        <source>Message IDs as recorded</source>
        <translation>メッセージ ID はキャプチャのまま</translation>
    </message>
    <message>
        <source>Expected status of each response</source>
        <translation>各応答に期待するステータス</translation>
    </message>
    <message>
        <source>E&amp;xpected status</source>
        <translation>期待ステータス(&amp;X)</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>キャプチャどおり</translation>
    </message>
    <message>
        <source>Longer pauses in the recording are shortened to this</source>
        <translation>これより長いキャプチャの間隔はこの長さに縮められます</translation>
    </message>
    <message>
        <source>Pauses: up to %1 s</source>
        <extracomment>Seconds: longer pauses between messages are shortened to them</extracomment>
        <translation>間隔：最長 %1 秒</translation>
    </message>
    <message>
        <source>Pauses: up to %1 min</source>
        <extracomment>Minutes: longer pauses between messages are shortened to them</extracomment>
        <translation>間隔：最長 %1 分</translation>
    </message>
    <message>
        <source>Pauses: up to %1 h</source>
        <extracomment>Hours: longer pauses between messages are shortened to them</extracomment>
        <translation>間隔：最長 %1 時間</translation>
    </message>
    <message>
        <source>Until stopped</source>
        <translation>停止するまで</translation>
    </message>
</context>
<context>
    <name>loom::ReplayPage</name>
    <message>
        <source>Record and replay</source>
        <translation>キャプチャとリプレイ</translation>
    </message>
    <message>
        <source>Re&amp;play</source>
        <translation>リプレイ(&amp;P)</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>リプレイ</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>キャプチャ</translation>
    </message>
    <message>
        <source>Open a recording, or drop one here</source>
        <translation>キャプチャを開くか、ここにドロップしてください</translation>
    </message>
    <message>
        <source>Ope&amp;n…</source>
        <translation>開く(&amp;N)…</translation>
    </message>
    <message>
        <source>Record&amp;ing</source>
        <translation>キャプチャ(&amp;A)</translation>
    </message>
    <message>
        <source>S&amp;ervice</source>
        <translation>サービス(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Open a recording…</source>
        <translation>キャプチャを開く(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Replay</source>
        <translation>リプレイ(&amp;P)</translation>
    </message>
    <message>
        <source>Result of the replay</source>
        <translation>リプレイの結果</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差異</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>キャプチャを開く</translation>
    </message>
    <message>
        <source>Recordings (*.loom.jsonl *.jsonl)</source>
        <translation>キャプチャ (*.loom.jsonl *.jsonl)</translation>
    </message>
    <message>
        <source>No recording is open. A recording is a .loom.jsonl file that was made here or by loom-replay.</source>
        <translation>キャプチャが開かれていません。キャプチャは、ここまたは loom-replay で記録した .loom.jsonl ファイルです。</translation>
    </message>
    <message>
        <source>messages: %1</source>
        <translation>メッセージ：%1</translation>
    </message>
    <message>
        <source>devices: %1</source>
        <translation>デバイス：%1</translation>
    </message>
    <message>
        <source>%1 s long</source>
        <translation>長さ %1 秒</translation>
    </message>
    <message>
        <source>from %1</source>
        <extracomment>%1 is the address of the service that was recorded</extracomment>
        <translation>記録元 %1</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %Ln incomplete in the recording, skipped</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>⚠ 部分的にキャプチャされた %Ln 件を除外</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ unreadable lines, skipped: %1 (%2)</source>
        <extracomment>%1 is their number, %2 the reason for the first</extracomment>
        <translation>⚠ 読み取れない行を除外：%1 (%2)</translation>
    </message>
    <message>
        <source>⚠ Differences (%1)</source>
        <translation>⚠ 差異 (%1)</translation>
    </message>
    <message>
        <source>the first %1 are listed</source>
        <extracomment>Differences; always a thousand or more</extracomment>
        <translation>先頭の %1 件を表示</translation>
    </message>
    <message>
        <source>Open a recording first</source>
        <translation>先にキャプチャを開いてください</translation>
    </message>
    <message>
        <source>Responses that are not as expected are listed here.</source>
        <translation>期待と異なる応答がここに表示されます。</translation>
    </message>
    <message>
        <source>As expected: %1 · different: %2</source>
        <extracomment>Numbers of responses</extracomment>
        <translation>期待どおり：%1 · 差異：%2</translation>
    </message>
    <message>
        <source>Your key has no scope for any message type: ask the operator of the service</source>
        <translation>キーにどのメッセージタイプのスコープもありません：サービスの運用者に依頼してください</translation>
    </message>
    <message>
        <source>⚠ gaps in the recording: %1 (%2)</source>
        <extracomment>Times without a connection during a recording: their number and total duration</extracomment>
        <translation>⚠ 記録の欠落：%1（%2）</translation>
    </message>
    <message>
        <source>longest pause %1</source>
        <extracomment>Between two messages of a recording</extracomment>
        <translation>最長の間隔 %1</translation>
    </message>
    <message>
        <source>A recording to %1 is running. Closing ends it and keeps the messages recorded so far.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>%1 への記録が進行中です。それまでの内容で終了します。</translation>
    </message>
    <message>
        <source>stored: %1, rejected: %2</source>
        <extracomment>Numbers of messages</extracomment>
        <translation>格納：%1、拒否：%2</translation>
    </message>
    <message>
        <source>Opens a recording</source>
        <translation>以前に記録したファイルを開きます</translation>
    </message>
    <message>
        <source>Sends the messages of the recording again</source>
        <translation>キャプチャのメッセージを再び送信します</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Reading the recording: %1 %</source>
        <extracomment>%1 is a number from 0 to 100</extracomment>
        <translation>キャプチャを読み込み中：%1%</translation>
    </message>
</context>
<context>
    <name>loom::ResponsesModel</name>
    <message>
        <source>No response</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>The response is as expected</extracomment>
        <translation>はい</translation>
    </message>
    <message>
        <source>No (expected %1)</source>
        <extracomment>The response is not as expected; %1 is the HTTP status that was expected</extracomment>
        <translation>いいえ (期待値 %1)</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Response</source>
        <extracomment>Column titles. Response: its number; Message: the name of the message that was sent</extracomment>
        <translation>応答</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>ルート</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>ステータス</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>応答時間</translation>
    </message>
    <message>
        <source>As expected</source>
        <translation>期待どおり</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>ボディ</translation>
    </message>
</context>
<context>
    <name>loom::ResponsesView</name>
    <message>
        <source>Responses, newest first</source>
        <translation>応答 (新しいものが上)</translation>
    </message>
    <message>
        <source>Selected response</source>
        <translation>選択した応答</translation>
    </message>
    <message>
        <source>The service&apos;s response and the sent message appear here.</source>
        <translation>サービスの応答と送信した内容がここに表示されます。</translation>
    </message>
    <message>
        <source>Response headers</source>
        <translation>応答のヘッダー</translation>
    </message>
    <message>
        <source>The response headers appear here.</source>
        <translation>応答のヘッダーがここに表示されます。</translation>
    </message>
    <message>
        <source>The newest %1 responses are listed. Older responses are only counted: %2</source>
        <translation>最新の %1 件の応答を表示しています。それより古い応答 (件数のみ)：%2</translation>
    </message>
</context>
<context>
    <name>loom::RunHistoryBar</name>
    <message>
        <source>Messages that you send are listed here.</source>
        <translation>送信したメッセージがここに表示されます。</translation>
    </message>
    <message>
        <source>The last %1 runs</source>
        <translation>直近 %1 回の送信</translation>
    </message>
    <message>
        <source>Back to the editor</source>
        <translation>エディターに戻す</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Opens the sent payload in the editor, as a new payload</source>
        <translation>送信したペイロードを、新しいペイロードとしてエディターに入力します</translation>
    </message>
    <message>
        <source>Only a single payload of up to 512 kB can be loaded again</source>
        <translation>再び読み込めるのは、512 kB までの単一のペイロードだけです</translation>
    </message>
</context>
<context>
    <name>loom::RunPage</name>
    <message>
        <source>There is no service to send to: connect to one, or enter its address, such as http://127.0.0.1:8000.</source>
        <translation>送信先のサービスがありません：サービスに接続するか、http://127.0.0.1:8000 のようなアドレスを入力してください。</translation>
    </message>
    <message>
        <source>only if that service requires one</source>
        <translation>そのサービスが要求する場合のみ</translation>
    </message>
    <message>
        <source>⚠ Your key or token does not allow you to send messages. Ask the operator of the service for a key with the scope ingest:*, or with the scope of a message type.</source>
        <translation>⚠ お使いのキーまたはトークンではメッセージを送信できません。スコープ ingest:*、またはメッセージタイプのスコープを持つキーをサービスの運用者に依頼してください。</translation>
    </message>
    <message>
        <source>Your key may send: %1</source>
        <translation>キーで送信できる先：%1</translation>
    </message>
    <message>
        <source>This is not the service that you are connected to: your key is not sent to it.</source>
        <translation>これは接続中のサービスではありません：接続中のサービスのキーはここへ送信されません。</translation>
    </message>
    <message>
        <source>⚠ The key is sent to %1 unencrypted, and others on the network can read it. Use https:// if the service has TLS.</source>
        <translation>⚠ キーは %1 へ暗号化されずに送られ、ネットワーク上の他者に読まれるおそれがあります。サービスが TLS に対応していれば https:// を使ってください。</translation>
    </message>
    <message>
        <source>403: the key does not allow this message. Ask the operator of the service for the scope of the message type, or for the device. The service&apos;s reason: %1</source>
        <extracomment>%1 is the reason as the service gives it, in English</extracomment>
        <translation>403：このキーではこのメッセージを送信できません。メッセージタイプのスコープまたはデバイスの許可をサービスの運用者に依頼してください。サービスの応答：%1</translation>
    </message>
    <message>
        <source>401: the service does not accept the key. It is unknown, revoked or expired: ask the operator of the service for another key, and connect with it.</source>
        <translation>401：サービスがキーを受け付けません。不明、取り消し済み、または期限切れです。サービスの運用者に別のキーを依頼し、それで接続してください。</translation>
    </message>
    <message>
        <source>401: the service requires a key, and none was sent. Connect with a key, or enter one here for another service.</source>
        <translation>401：サービスはキーを要求していますが、送信されませんでした。キーを使って接続するか、別のサービス用のキーをここに入力してください。</translation>
    </message>
    <message>
        <source>Service ke&amp;y</source>
        <translation>そのキー(&amp;Y)</translation>
    </message>
    <message>
        <source>⚠ Your key lacks a scope for the selected messages: %1. Ask the operator of the service for it.</source>
        <translation>⚠ 選択したものに必要なスコープがありません：%1。サービスの運用者に依頼してください。</translation>
    </message>
    <message>
        <source>Your key may send all message types.</source>
        <translation>キーですべてのメッセージタイプを送信できます。</translation>
    </message>
    <message>
        <source>%1: a run is active. Closing stops it; its remaining messages are not sent.</source>
        <extracomment>%1 is the title of a page</extracomment>
        <translation>%1：実行中です。まだ送っていないものは送られません。</translation>
    </message>
</context>
<context>
    <name>loom::RunPanel</name>
    <message>
        <source>no response</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>
… truncated, only the beginning is kept</source>
        <translation>
… 先頭部分のみ保持</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Responses as expected</source>
        <translation>期待どおりの応答</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>ステータス</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>まだ何も送信していません</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>実行の進捗</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>まもなく開始</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Waiting for the last responses</source>
        <translation>残りの応答を待機中</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>再開(&amp;U)</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>一時停止(&amp;U)</translation>
    </message>
    <message>
        <source>St&amp;op without waiting</source>
        <translation>応答を待たずに停止(&amp;K)</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>停止(&amp;K)</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <extracomment>%1 is the duration of the run in seconds</extracomment>
        <translation>%1 秒間</translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a response</source>
        <extracomment>Messages that were sent</extracomment>
        <translation>
            <numerusform>未応答 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln late</source>
        <extracomment>Messages that were sent later than they were due</extracomment>
        <translation>
            <numerusform>遅延 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent in time</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>時間内に未送信 %Ln 件</numerusform>
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
            <numerusform>⚠ 期待と異なる応答 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>p90 %1 · p99 %2 · max %3</source>
        <extracomment>%1 and %2 are percentiles of the response times, %3 is the longest</extracomment>
        <translation>p90 %1 · p99 %2 · 最長 %3</translation>
    </message>
    <message>
        <source>Save as &amp;JUnit XML…</source>
        <translation>JUnit XML として保存(&amp;J)…</translation>
    </message>
    <message>
        <source>Saves the result of the run for a build server: a test case for each payload or route</source>
        <translation>実行結果をビルドサーバー向けに書き出します：ペイロードまたはルートごとに 1 つのテストケース</translation>
    </message>
    <message>
        <source>Save the run as JUnit XML</source>
        <translation>実行結果を JUnit XML として保存</translation>
    </message>
    <message>
        <source>JUnit XML (*.xml)</source>
        <translation>JUnit XML (*.xml)</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>保存できませんでした</translation>
    </message>
    <message numerus="yes">
        <source>⚠ Stopped, at least %Ln unsent</source>
        <extracomment>Messages of a run that was stopped</extracomment>
        <translation>
            <numerusform>⚠ 停止、少なくとも %Ln 件が未送信</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ Stopped, %Ln unsent</source>
        <extracomment>Messages of a run that was stopped</extracomment>
        <translation>
            <numerusform>⚠ 停止、%Ln 件が未送信</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped</source>
        <extracomment>A run</extracomment>
        <translation>停止</translation>
    </message>
    <message>
        <source>⚠ Finished, nothing was sent</source>
        <translation>⚠ 終了、何も送信されませんでした</translation>
    </message>
    <message>
        <source>⚠ Finished, incomplete</source>
        <translation>⚠ 終了、未完了</translation>
    </message>
    <message>
        <source>⚠ from due time: p50 %1 · p99 %2</source>
        <extracomment>Response times, measured from the times at which the messages were due: median and 99th percentile</extracomment>
        <translation>⚠ 予定時刻から：p50 %1 · p99 %2</translation>
    </message>
    <message>
        <source>Skip the wait</source>
        <translation>待ち時間を飛ばす</translation>
    </message>
    <message>
        <source>Sends the next message now, and the following messages earlier by the same time</source>
        <translation>次のメッセージを今送り、以降もその分早く送ります</translation>
    </message>
    <message>
        <source>Running · next in %1</source>
        <extracomment>A run; %1 is the time until the next message is due</extracomment>
        <translation>実行中 · 次まで %1</translation>
    </message>
    <message>
        <source>Median response time</source>
        <translation>応答時間の中央値</translation>
    </message>
    <message>
        <source>Accepted: %1 after %2</source>
        <extracomment>%1 is an HTTP status, %2 a time</extracomment>
        <translation>受け付け：%1 (%2 後)</translation>
    </message>
    <message>
        <source>Stored in %1 after %2</source>
        <extracomment>%1 is a Kafka topic, %2 a time</extracomment>
        <translation>%1 に格納 (%2 後)</translation>
    </message>
    <message>
        <source>Stored in %1, partition %2, offset %3, after %4</source>
        <extracomment>%1 is a Kafka topic, %4 a time</extracomment>
        <translation>%1、パーティション %2、オフセット %3 に格納 (%4 後)</translation>
    </message>
    <message>
        <source>⚠ No response: %1</source>
        <extracomment>%1 is the reason</extracomment>
        <translation>⚠ 応答なし：%1</translation>
    </message>
    <message>
        <source>⚠ %1. The expected status was %2.</source>
        <extracomment>%1 is a sentence such as “Stored in … after 4 ms”, %2 an HTTP status</extracomment>
        <translation>⚠ %1。期待ステータスは %2 でした。</translation>
    </message>
    <message>
        <source>Rejected, as expected: %1</source>
        <translation>期待どおり拒否：%1</translation>
    </message>
    <message>
        <source>⚠ Rejected: %1</source>
        <translation>⚠ 拒否：%1</translation>
    </message>
    <message>
        <source>⚠ Rejected (expected status %1): %2</source>
        <extracomment>%1 is an HTTP status, %2 a reason</extracomment>
        <translation>⚠ 拒否 (期待ステータス %1)：%2</translation>
    </message>
    <message>
        <source>Response headers:
%1</source>
        <translation>応答のヘッダー：
%1</translation>
    </message>
    <message>
        <source>Sent to %1:
%2</source>
        <translation>%1 に送信した内容：
%2</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>送信中…</translation>
    </message>
    <message>
        <source>⚠ Stopped before the response was received</source>
        <translation>⚠ 応答が届く前に停止</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent, %1 as expected</source>
        <extracomment>Messages of a run; %1 is the number of responses that were as expected</extracomment>
        <translation>
            <numerusform>送信 %Ln 件、期待どおり %1 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loom::SavedFilterButton</name>
    <message>
        <source>Saved filters</source>
        <translation>保存済みフィルター</translation>
    </message>
    <message>
        <source>Saves this filter under a name, or applies a saved filter</source>
        <translation>このフィルターに名前を付けて保存するか、保存済みのものを選びます</translation>
    </message>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>このフィルターを保存(&amp;S)…</translation>
    </message>
    <message numerus="yes">
        <source>Delete a filter first: at most %Ln filters can be saved.</source>
        <translation>
            <numerusform>先に 1 つ削除してください：保存できるフィルターは最大 %Ln 個です。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>削除(&amp;D)</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>このフィルターを保存</translation>
    </message>
    <message>
        <source>Name of the filter (a filter with the same name is replaced):</source>
        <translation>フィルターの名前 (同じ名前のものは置き換えられます)：</translation>
    </message>
</context>
<context>
    <name>loom::ScheduleForm</name>
    <message>
        <source>for</source>
        <extracomment>Between a rate and a number of seconds</extracomment>
        <translation>期間</translation>
    </message>
    <message>
        <source>Ho&amp;w often</source>
        <translation>繰り返し(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;devices</source>
        <extracomment>After “for … s”: a number of devices that send the payload</extracomment>
        <translation>デバイス数(&amp;Z)</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>1 回</translation>
    </message>
    <message>
        <source>Several times</source>
        <translation>複数回</translation>
    </message>
    <message>
        <source>At a rate</source>
        <translation>一定のレート</translation>
    </message>
    <message>
        <source>Number of times</source>
        <translation>回数</translation>
    </message>
    <message>
        <source> times</source>
        <extracomment>After a number</extracomment>
        <translation> 回</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>1 秒あたりのメッセージ数</translation>
    </message>
    <message>
        <source> per second</source>
        <extracomment>After a number of messages</extracomment>
        <translation> 件/秒</translation>
    </message>
    <message>
        <source>Duration in seconds</source>
        <translation>継続する秒数</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>Seconds, after a number</extracomment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>as in payload</source>
        <extracomment>Value of the field “devices”: the device that the payload names</extracomment>
        <translation>記述どおり</translation>
    </message>
    <message>
        <source>Number of devices that send each payload: the device name in it gets a number</source>
        <translation>この台数のデバイスが各ペイロードを送信します：ペイロード内のデバイス名に番号が付きます</translation>
    </message>
</context>
<context>
    <name>loom::SendBar</name>
    <message>
        <source>Serv&amp;ice</source>
        <translation>サービス(&amp;I)</translation>
    </message>
    <message>
        <source>Chun&amp;k length</source>
        <translation>チャンクの長さ(&amp;B)</translation>
    </message>
    <message>
        <source>Length of the audio chunk in each message</source>
        <translation>各メッセージに入れる録音のチャンクの長さ</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送信</translation>
    </message>
</context>
<context>
    <name>loom::SendPage</name>
    <message>
        <source>Send</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>送信(&amp;S)</translation>
    </message>
    <message>
        <source>Sends the payload in the editor (Ctrl+Return)</source>
        <translation>エディターのペイロードを送信します (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Send &amp;collection</source>
        <translation>コレクションを送信(&amp;C)</translation>
    </message>
    <message>
        <source>Sends every payload of the collection, in order (Ctrl+Shift+Return)</source>
        <translation>コレクションのすべてのペイロードを順に送信します (Ctrl+Shift+Return)</translation>
    </message>
    <message>
        <source>Stream a &amp;WAV file…</source>
        <translation>WAV ファイルをストリーム送信(&amp;W)…</translation>
    </message>
    <message>
        <source>%1 again</source>
        <extracomment>Name of a payload made from a message of device %1</extracomment>
        <translation>%1 再送</translation>
    </message>
    <message>
        <source>The service sent only the beginning of this message: the rest is not in the editor.</source>
        <translation>サービスが表示したのはこのメッセージの先頭部分だけです：続きはエディターにありません。</translation>
    </message>
    <message>
        <source>“%1” has no route: choose a message type, or enter a path such as /sensor/gps.</source>
        <translation>「%1」にルートがありません：メッセージタイプを選択するか、/sensor/gps のようなパスを入力してください。</translation>
    </message>
    <message>
        <source>Stream a WAV file</source>
        <translation>録音をストリーム送信</translation>
    </message>
    <message>
        <source>WAV files (*.wav)</source>
        <translation>録音 (*.wav)</translation>
    </message>
    <message>
        <source>Choose the message type for audio first</source>
        <translation>先に音声のメッセージタイプを選択してください</translation>
    </message>
    <message>
        <source>Splits a WAV file into chunks and streams them</source>
        <translation>録音をチャンクに分割してストリーム送信します</translation>
    </message>
    <message>
        <source>Your key lacks the scope %1: ask the operator of the service</source>
        <translation>キーにスコープ %1 がありません：サービスの運用者に依頼してください</translation>
    </message>
    <message>
        <source>This message is not UTF-8 text, and the editor cannot represent it: each � in the editor is sent as �. To send the original bytes, copy the message as curl, or replay a recording.</source>
        <translation>このメッセージは UTF-8 テキストではないため、エディターでは扱えません：� と表示されるものはそのまま � として送信されます。バイト列を送るには、メッセージを curl としてコピーするか、キャプチャを再生してください。</translation>
    </message>
    <message>
        <source>Sends every payload of the collection, one by one</source>
        <translation>コレクションのすべてのペイロードを 1 つずつ送信します</translation>
    </message>
    <message>
        <source>Sends a WAV file in chunks, as a microphone would</source>
        <translation>マイクからの音声のように、録音を分割して送信します</translation>
    </message>
</context>
<context>
    <name>loom::ServiceLanes</name>
    <message>
        <source>Throughput per topic</source>
        <translation>トピック別スループット</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Kafka response time</source>
        <translation>Kafka 応答時間</translation>
    </message>
    <message>
        <source>median</source>
        <extracomment>Of response times</extracomment>
        <translation>中央値</translation>
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
        <translation>トピックのメッセージを表示(&amp;T)</translation>
    </message>
    <message>
        <source>Shows the messages of the chosen topic under Traffic</source>
        <translation>選択したトピックのメッセージを「トラフィック」に表示します</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>拡大(&amp;I)</translation>
    </message>
    <message>
        <source>Shows a shorter time</source>
        <translation>より短い時間を表示します</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>縮小(&amp;O)</translation>
    </message>
    <message>
        <source>Shows a longer time</source>
        <translation>より長い時間を表示します</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>ライブ(&amp;L)</translation>
    </message>
    <message>
        <source>Ends the zoom and follows the newest values. A double click in the plots does the same</source>
        <translation>拡大を終了して最新の値を追います。グラフのダブルクリックと同じです</translation>
    </message>
    <message>
        <source>Values of the service</source>
        <translation>サービスの値</translation>
    </message>
    <message>
        <source>Unit of throughput</source>
        <translation>グラフの表示内容</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>メッセージ/秒</translation>
    </message>
    <message>
        <source>Bytes per second</source>
        <translation>バイト/秒</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>表示期間</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>直近 1 分</translation>
    </message>
    <message>
        <source>Last ten minutes</source>
        <translation>直近 10 分</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>直近 1 時間</translation>
    </message>
    <message>
        <source>Lines appear here a few seconds after you connect to a service.</source>
        <translation>サービスに接続すると、数秒以内にグラフが表示されます。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>%1: %2 stored, %3 rejected; Kafka response time: median %4, 99th percentile %5</source>
        <extracomment>%1 is a time of day or &quot;Now&quot;, %2 and %3 are rates such as 12/s, %4 and %5 are times such as 2.1 ms</extracomment>
        <translation>%1：格納 %2、拒否 %3。Kafka 応答時間：中央値 %4、99 パーセンタイル %5</translation>
    </message>
    <message>
        <source>Show the messages of %1</source>
        <extracomment>%1 is a time of day or a topic</extracomment>
        <translation>%1 のメッセージを表示</translation>
    </message>
</context>
<context>
    <name>loom::ServiceSeries</name>
    <message>
        <source>(other topics)</source>
        <translation>(その他のトピック)</translation>
    </message>
</context>
<context>
    <name>loom::ServiceState</name>
    <message>
        <source>Some messages are answered with 503: %1</source>
        <extracomment>%1 is the reason as the service gives it, in English</extracomment>
        <translation>一部のメッセージに 503 を返しています：%1</translation>
    </message>
    <message>
        <source>Messages are answered with 503: %1</source>
        <extracomment>%1 is the reason as the service gives it, in English</extracomment>
        <translation>メッセージに 503 を返しています：%1</translation>
    </message>
    <message>
        <source>Kafka is unreachable: messages are answered with 503. Check the broker.</source>
        <translation>Kafka に接続できません：メッセージに 503 を返しています。ブローカーを確認してください。</translation>
    </message>
    <message>
        <source>The service is shutting down: it finishes the messages in flight and accepts no new ones.</source>
        <translation>サービスは終了処理中です：処理中のメッセージを完了し、新しいものは受け付けません。</translation>
    </message>
    <message>
        <source>The service does not accept messages at present. The reason is in its log.</source>
        <translation>サービスは現在メッセージを受け付けていません。理由はサービスのログにあります。</translation>
    </message>
    <message>
        <source>Kafka did not store some valid messages in the last few seconds.</source>
        <translation>直近の数秒間に、有効なメッセージの一部が Kafka に格納されませんでした。</translation>
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
        <translation>スループット、拒否、応答時間の推移。値は横と上にあります</translation>
    </message>
</context>
<context>
    <name>loom::TopicLegend</name>
    <message>
        <source>Topics; Space shows or hides a line</source>
        <translation>トピック (Space で線の表示を切り替え)</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>トピック</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Double-click or press Return to show the messages of a topic. Click a column title to sort.</source>
        <translation>ダブルクリックまたは Return でトピックのメッセージを表示します。見出しをクリックすると並べ替えます。</translation>
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
        <translation>デバイスの位置。メッセージの表にも同じ内容があります</translation>
    </message>
    <message>
        <source>Click a position to select its message</source>
        <translation>位置をクリックすると、そのメッセージを選択します</translation>
    </message>
    <message>
        <source>East (m)</source>
        <translation>東 (m)</translation>
    </message>
    <message>
        <source>North (m)</source>
        <translation>北 (m)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln positions of %1</source>
        <extracomment>Positions of a device; %1 is its name</extracomment>
        <translation>
            <numerusform>%1 の位置 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 from the first (▲) to the last (■)</source>
        <translation>最初 (▲) から最後 (■) まで %1</translation>
    </message>
</context>
<context>
    <name>loom::TrafficModel</name>
    <message>
        <source>%1 stored</source>
        <extracomment>%1 is the HTTP status, such as 201</extracomment>
        <translation>%1 格納</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>ルート</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>トピック</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>パーティション</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>オフセット</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Kafka</source>
        <translation>Kafka</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <extracomment>Of the day; %1 is the zone, such as UTC+01:00</extracomment>
        <translation>時刻 (%1)</translation>
    </message>
</context>
<context>
    <name>loom::TrafficPage</name>
    <message>
        <source>Traffic</source>
        <translation>トラフィック</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>クリア(&amp;L)</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>JSON としてコピー(&amp;J)</translation>
    </message>
    <message>
        <source>Copy as &amp;curl</source>
        <translation>curl としてコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit and send again</source>
        <translation>編集して再送(&amp;E)</translation>
    </message>
    <message>
        <source>Messages, newest last</source>
        <translation>メッセージ (新しいものが下)</translation>
    </message>
    <message>
        <source>Copies a curl command that sends this message again</source>
        <translation>このメッセージを再送するコマンド</translation>
    </message>
    <message>
        <source>Only an HTTP message with its whole payload can be copied as curl</source>
        <translation>curl でコピーできるのは、ペイロード全体が揃った HTTP メッセージだけです</translation>
    </message>
    <message>
        <source>No messages yet. Messages that match the filter appear here when the connected service stores or rejects them.</source>
        <translation>まだありません：接続中のサービスが条件に合うメッセージを格納または拒否すると、ここに表示されます。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%Ln 件表示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln buffered while paused</source>
        <extracomment>Messages received since</extracomment>
        <translation>
            <numerusform>一時停止中に %Ln 件待機</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln over the rate limit, not shown</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%Ln 件除外 (サービスの毎秒上限超過)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older discarded</source>
        <extracomment>Messages that are no longer shown, to limit memory</extracomment>
        <translation>
            <numerusform>古いものを %Ln 件破棄</numerusform>
        </translation>
    </message>
    <message>
        <source>Follow the &amp;newest</source>
        <translation>最新を追う(&amp;N)</translation>
    </message>
    <message>
        <source>Keeps the newest message in view until you select a message or scroll up.</source>
        <translation>最新のメッセージを常に表示します。メッセージを選ぶか上にスクロールすると終わります。</translation>
    </message>
    <message>
        <source>&amp;Find in the list</source>
        <translation>ここのメッセージを検索(&amp;F)</translation>
    </message>
    <message>
        <source>Search the listed messages</source>
        <translation>ここのメッセージを検索</translation>
    </message>
    <message>
        <source>Shows only the messages below whose payload, names, IDs or error contain the text. The filters above select the messages that the service sends.</source>
        <translation>下のメッセージのうち、ペイロード、名前、ID、エラーにこのテキストを含むものを表示します。上のフィルターは、サービスが送るものを選びます。</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>検索中…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 found</source>
        <extracomment>Messages that match the search; %1 is the number of all messages</extracomment>
        <translation>
            <numerusform>%1 件中 %Ln 件が一致</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy pa&amp;yload</source>
        <translation>ペイロードをコピー(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Save selection…</source>
        <translation>選択を保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Saves the selected messages to a recording, which can be replayed, or to a CSV file</source>
        <translation>選択したメッセージを、再生できるキャプチャまたは CSV ファイルに書き出します</translation>
    </message>
    <message>
        <source>Save the selection to a new file</source>
        <translation>選択を新しいファイルに保存</translation>
    </message>
    <message>
        <source>Recordings (*.loom.jsonl);;CSV (*.csv)</source>
        <translation>キャプチャ (*.loom.jsonl);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save selection</source>
        <translation>選択を保存</translation>
    </message>
    <message>
        <source>Pauses the list. New messages are buffered until it continues.</source>
        <translation>一覧を一時停止します。新しいメッセージは再開するまでバッファーに保持されます。</translation>
    </message>
    <message>
        <source>Removes all messages from the list, including marked messages</source>
        <translation>マークしたものも含め、すべてのメッセージを一覧から削除します</translation>
    </message>
    <message>
        <source>Searches the messages of the list</source>
        <translation>一覧のメッセージを検索します</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>マーク(&amp;M)</translation>
    </message>
    <message>
        <source>Marks the selected messages, or removes their marks. Marked messages stay when older messages are discarded.</source>
        <translation>選択したメッセージをマークするか、マークを解除します。マークしたメッセージは、古いメッセージが破棄されても残ります。</translation>
    </message>
    <message>
        <source>P&amp;revious mark</source>
        <translation>前のマーク(&amp;R)</translation>
    </message>
    <message>
        <source>Selects the previous marked message</source>
        <translation>マークした前のメッセージを選択します</translation>
    </message>
    <message>
        <source>Ne&amp;xt mark</source>
        <translation>次のマーク(&amp;X)</translation>
    </message>
    <message>
        <source>Selects the next marked message</source>
        <translation>マークした次のメッセージを選択します</translation>
    </message>
    <message>
        <source>Clear mar&amp;ks</source>
        <translation>マークをすべて解除(&amp;K)</translation>
    </message>
    <message>
        <source>Removes all marks; the messages stay in the list</source>
        <translation>すべてのマークを解除します。メッセージは一覧に残ります</translation>
    </message>
    <message>
        <source>C&amp;ompare</source>
        <translation>比較(&amp;O)</translation>
    </message>
    <message>
        <source>Compares two selected messages, member by member</source>
        <translation>選択した 2 つのメッセージを項目ごとに比較します</translation>
    </message>
    <message>
        <source>Copies the payloads of the selected messages</source>
        <translation>選択したメッセージのペイロードをコピーします</translation>
    </message>
    <message>
        <source>Copies the selected message with all its details</source>
        <translation>選択したメッセージを、それについてのすべての情報とともにコピーします</translation>
    </message>
    <message>
        <source>Opens the selected message on the Send page</source>
        <translation>選択したメッセージを「送信」ページで開きます</translation>
    </message>
    <message>
        <source>Mark messages</source>
        <translation>メッセージをマーク</translation>
    </message>
    <message numerus="yes">
        <source>No more messages can be marked: the limit is %Ln messages, or half of the memory of the list.</source>
        <translation>
            <numerusform>これ以上はマークできません：マークできるのは最大 %Ln 件、一覧のメモリの半分までです。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln marked</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%Ln 件をマーク</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loom::Trust</name>
    <message>
        <source>an issuer without a name</source>
        <translation>名前のない発行者</translation>
    </message>
    <message>
        <source>The certificate of %1 is issued by %2, which this machine does not trust. If it is your own certification authority, set the file with its certificate (PEM): in the console in the field “Private CA” of Connect, otherwise with --ca-file.</source>
        <extracomment>%1 is a host, %2 the issuer of its certificate. --ca-file is an option, “Private CA” a field of the page Connect</extracomment>
        <translation>%1 の証明書の発行者 %2 を、このマシンは信頼していません。独自の認証局であれば、その証明書のファイル (PEM) を指定してください：コンソールでは「接続」の「プライベート CA」、それ以外では --ca-file。</translation>
    </message>
    <message>
        <source>The certificate of %1 expired on %2. Ask the operator of the service to renew it.</source>
        <translation>%1 の証明書は %2 に期限が切れました。サービスの運用者に更新を依頼してください。</translation>
    </message>
    <message>
        <source>The certificate of %1 is valid from %2 on. Check the clock of this machine.</source>
        <translation>%1 の証明書は %2 から有効です。このマシンの時計を確認してください。</translation>
    </message>
    <message>
        <source>The certificate is not for %1, but for %2. Use an address with one of these names, or ask the operator of the service for a certificate with this name.</source>
        <translation>証明書は %1 用ではなく、%2 用です。証明書にある名前のアドレスを使うか、この名前の証明書をサービスの運用者に依頼してください。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not accepted: %2</source>
        <translation>%1 の証明書を受け付けません：%2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 を読み取れません：%2</translation>
    </message>
    <message>
        <source>%1 contains no certificate: use a PEM file with the certificate of a certification authority</source>
        <translation>%1 に証明書がありません：認証局の証明書を含む PEM ファイルが必要です</translation>
    </message>
    <message>
        <source>The certificate of %1 is not accepted.</source>
        <translation>%1 の証明書を受け付けません。</translation>
    </message>
    <message>
        <source>%1:// needs OpenSSL 3, which is not installed here (on Debian the package libssl3).</source>
        <translation>%1:// には OpenSSL 3 が必要ですが、ここにはインストールされていません (Debian ではパッケージ libssl3)。</translation>
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
        <translation>%1 超</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and more than %n others</source>
        <translation>
            <numerusform>ほか %n 件超</numerusform>
        </translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>開始</translation>
    </message>
    <message>
        <source>To</source>
        <extracomment>A label of at most 12 letters. %1 is a time, %2 a duration</extracomment>
        <translation>終了</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Gaps</source>
        <extracomment>A label of at most 12 letters: number of times without a connection, and their total length</extracomment>
        <translation>欠落</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>不完全</translation>
    </message>
    <message numerus="yes">
        <source>%n recorded in part, cannot be replayed</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%n 件は部分的にキャプチャされ、リプレイ不可</numerusform>
        </translation>
    </message>
    <message>
        <source>Unreadable</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>読み取り不可</translation>
    </message>
    <message>
        <source>lines: %1 (%2)</source>
        <extracomment>%1 is their number, %2 why the first cannot be read</extracomment>
        <translation>行：%1 (%2)</translation>
    </message>
    <message>
        <source>Recorded</source>
        <extracomment>A label of at most 12 letters. %1 is the address of a service, %2 a time</extracomment>
        <translation>記録</translation>
    </message>
    <message>
        <source>from %1 at %2</source>
        <translation>記録元 %1、日時 %2</translation>
    </message>
    <message>
        <source>Messages</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>メッセージ数</translation>
    </message>
    <message>
        <source>%1 (stored: %2, rejected: %3)</source>
        <extracomment>Numbers of messages</extracomment>
        <translation>%1 (格納：%2、拒否：%3)</translation>
    </message>
    <message>
        <source>Rate</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>レート</translation>
    </message>
    <message>
        <source>%1/s on average, %2/s peak</source>
        <extracomment>Messages per second</extracomment>
        <translation>平均 %1/秒、最大 %2/秒</translation>
    </message>
    <message>
        <source>Topics</source>
        <extracomment>A label of at most 12 letters. Below: messages without a Kafka topic</extracomment>
        <translation>トピック</translation>
    </message>
    <message>
        <source>(rejected, no topic)</source>
        <translation>(拒否、トピックなし)</translation>
    </message>
    <message>
        <source>Devices</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>デバイス</translation>
    </message>
</context>
<context>
    <name>loom::replay::Options</name>
    <message>
        <source>Send to this route, such as /sensor/gps: the endpoint&apos;s example, or the body of --payload.</source>
        <translation>/sensor/gps のようなルートに送信します：内容はストリームの例、または --payload です。</translation>
    </message>
    <message>
        <source>File with the body to send instead of the example. It may contain placeholders.</source>
        <translation>例の代わりに送信するボディ。プレースホルダーを使用できます。</translation>
    </message>
    <message>
        <source>Send the payloads of this collection.</source>
        <translation>このコレクションのペイロードを送信します。</translation>
    </message>
    <message>
        <source>Send this WAV file in chunks over the audio WebSocket.</source>
        <translation>この録音をチャンクに分割し、音声用の WebSocket で送信します。</translation>
    </message>
    <message>
        <source>Record the messages that a service reports on its monitor channel to this new file.</source>
        <translation>サービスのモニターから得た内容をこの新しいファイルに記録します。</translation>
    </message>
    <message>
        <source>List the endpoints that have an example for --endpoint.</source>
        <translation>--endpoint で例を使用できるストリームの一覧を表示します。</translation>
    </message>
    <message>
        <source>Speed of the replay, 0.1 to 100 times the original. Default: 1.</source>
        <translation>元のタイミングに対する速度の倍率 (0.1～100)。既定値は 1 です。</translation>
    </message>
    <message>
        <source>Send at this fixed rate (messages per second).</source>
        <translation>1 秒あたりこの件数のメッセージを均等に送信します。</translation>
    </message>
    <message>
        <source>Send as fast as responses arrive. Default for payloads.</source>
        <translation>応答が届き次第、できるだけ速く送信します。ペイロードの既定の動作です。</translation>
    </message>
    <message>
        <source>Number of passes; 0 repeats until stopped. Default: 1, or 0 for payloads and WAV files with --duration.</source>
        <translation>送信を繰り返す回数。0 は停止するまで繰り返します。既定値は 1 です。--duration を指定したペイロードと WAV ファイルでは 0 です。</translation>
    </message>
    <message>
        <source>Send or record for this time, such as 30s, 5m or 250ms. Payloads and WAV files are repeated.</source>
        <translation>30s、5m、250ms：この時間だけ送信します。ペイロードと録音は繰り返されます。記録の場合はこの時間だけ記録します。</translation>
    </message>
    <message>
        <source>Number of simulated devices. Each of them sends all messages.</source>
        <translation>デバイスの台数。それぞれがすべてを送信します。</translation>
    </message>
    <message>
        <source>Pattern for new device names, with {device} and {n}. Default with --devices: {device}-{n}.</source>
        <translation>デバイスの新しい名前。{device} と {n} を使用できます。--devices 指定時は {device}-{n} です。</translation>
    </message>
    <message>
        <source>move: shift all timestamps so that the first message is from now. keep: do not change them. Default: move.</source>
        <translation>move：最初のメッセージが現在になるようにすべてのタイムスタンプをずらします。keep：変更しません。既定値は move です。</translation>
    </message>
    <message>
        <source>new: give each message a new id. keep: do not change ids. Default: new.</source>
        <translation>new：各メッセージに新しい ID を付けます。keep：ID を変更しません。既定値は new です。</translation>
    </message>
    <message>
        <source>Length of an audio chunk, at most 1m. Default: 1s.</source>
        <translation>録音のチャンクの長さ：最大 1 分、既定値は 1s です。</translation>
    </message>
    <message>
        <source>Header to add to each request. May be repeated.</source>
        <translation>各リクエストに追加するヘッダー。繰り返し指定できます。</translation>
    </message>
    <message>
        <source>Maximum number of messages in flight. Default: 24.</source>
        <translation>応答待ちにできるメッセージの最大数。既定値は 24 です。</translation>
    </message>
    <message>
        <source>Seed for random values. The same seed gives the same values.</source>
        <translation>ランダムな値を毎回同じにします。</translation>
    </message>
    <message>
        <source>Expect this HTTP status of every response, instead of the recorded or configured one.</source>
        <translation>キャプチャの内容にかかわらず、各応答に期待する値。</translation>
    </message>
    <message>
        <source>Write the result as JUnit XML.</source>
        <translation>結果を JUnit XML として書き出します。</translation>
    </message>
    <message>
        <source>Language of the output instead of the system’s, such as de.</source>
        <translation>システムの言語の代わりにこの言語を使用します (例：de)。</translation>
    </message>
    <message>
        <source>Sends test messages to a Loom service, records its traffic and replays recordings.</source>
        <translation>Loom サービスにペイロードを送信し、サービスの受信内容を記録し、リプレイします。</translation>
    </message>
    <message>
        <source>The recording to replay.</source>
        <translation>リプレイするキャプチャ。</translation>
    </message>
    <message>
        <source>URL of the service, http or https. Default: http://127.0.0.1:8000.</source>
        <translation>サービス、http または https。既定値は http://127.0.0.1:8000 です。</translation>
    </message>
    <message>
        <source>URL of the monitor channel to record, ws or wss. Default: ws://127.0.0.1:8002.</source>
        <translation>記録するモニター、ws または wss。既定値は ws://127.0.0.1:8002 です。</translation>
    </message>
    <message>
        <source>Key or token for the service or its monitor channel. Other users of this machine can read it in the process list: prefer --key-file or the environment variable LOOM_KEY.</source>
        <translation>サービスまたはモニターが要求するキーまたはトークン。このマシンの他のユーザーがプロセス一覧で読めるため、--key-file または変数 LOOM_KEY を推奨します。</translation>
    </message>
    <message>
        <source>File whose first line is the key. Without this option and --key, the environment variable LOOM_KEY is used; for a monitor channel, LOOM_MONITOR_TOKEN takes precedence over it.</source>
        <translation>1 行目がキーであるファイル。これも --key もない場合は LOOM_KEY を使います。モニターでは LOOM_MONITOR_TOKEN が優先されます。</translation>
    </message>
    <message>
        <source>Same as --key, for a monitor channel.</source>
        <translation>--key と同じ、モニター用。</translation>
    </message>
    <message>
        <source>PEM file with certificates of certification authorities to trust in addition to the system&apos;s.</source>
        <translation>システムのものに加えて信頼する認証局の証明書 (PEM)。</translation>
    </message>
    <message>
        <source>Exit code: 0 if all messages were sent and all responses were as expected; 1 if not, or if a recording has gaps; 2 for a usage or file error, or if the service cannot be reached.</source>
        <translation>終了コード：すべてのメッセージが送信され、すべての応答が期待どおりなら 0。そうでない場合、または記録に欠落がある場合は 1。使い方やファイルの誤り、またはサービスに接続できない場合は 2。</translation>
    </message>
    <message>
        <source>Shorten longer pauses of the recording to this length, such as 30s or 5m. Default: 12h.</source>
        <translation>これより長いキャプチャの間隔をこの長さに縮めます：30s、5m。既定は 12h。</translation>
    </message>
    <message>
        <source>Print a summary of this recording: times, topics, devices, rate and gaps.</source>
        <translation>このキャプチャの内容を表示します：時間、トピック、デバイス、レート、欠落。</translation>
    </message>
    <message>
        <source>Replay only messages from this time on, such as 2026-01-01T12:00:00Z. Without Z or an offset it is UTC.</source>
        <translation>この時刻以降のメッセージだけをリプレイします：2026-01-01T12:00:00Z。Z またはオフセットがなければ UTC です。</translation>
    </message>
    <message>
        <source>Replay only messages before this time.</source>
        <translation>この時刻より前のメッセージだけをリプレイします。</translation>
    </message>
    <message>
        <source>Replay only messages of this Kafka topic. May be repeated. An empty name selects rejected messages, which have no topic.</source>
        <translation>この Kafka トピックのメッセージだけをリプレイします。繰り返し指定できます。空の名前は、トピックのない拒否されたメッセージを選択します。</translation>
    </message>
    <message>
        <source>Replay only messages of this device. May be repeated.</source>
        <translation>このデバイスのメッセージだけをリプレイします。繰り返し指定できます。</translation>
    </message>
</context>
<context>
    <name>loom::replay::Progress</name>
    <message>
        <source>%1 sent</source>
        <extracomment>Numbers of messages in one line: short</extracomment>
        <translation>送信 %1</translation>
    </message>
    <message>
        <source>%1 in flight</source>
        <extracomment>Sent, no response yet</extracomment>
        <translation>応答待ち %1</translation>
    </message>
    <message>
        <source>%1 late</source>
        <extracomment>Sent after the time due</extracomment>
        <translation>遅延 %1</translation>
    </message>
    <message>
        <source>%1 not as expected</source>
        <extracomment>Responses</extracomment>
        <translation>不一致 %1</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>A rate; &quot;/s&quot; means &quot;per second&quot;</extracomment>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>next in %1 · press Enter to skip</source>
        <extracomment>The next message is sent in %1</extracomment>
        <translation>次まで %1 · Enter で飛ばす</translation>
    </message>
    <message>
        <source>next in %1</source>
        <extracomment>The next message is sent in %1</extracomment>
        <translation>次まで %1</translation>
    </message>
</context>
<context>
    <name>loom::replay::Quantities</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 バイト</translation>
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
        <translation>%1 日 %2 時間</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>Hours and minutes</extracomment>
        <translation>%1 時間 %2 分</translation>
    </message>
</context>
<context>
    <name>loom::replay::RecordCommand</name>
    <message>
        <source>Recording %1 to %2; press Ctrl+C to stop</source>
        <translation>%1 を %2 に記録中。Ctrl+C で終了します</translation>
    </message>
    <message>
        <source>messages: %1</source>
        <translation>メッセージ：%1</translation>
    </message>
    <message>
        <source>Recorded</source>
        <extracomment>A label of at most 12 letters; %2 is a file</extracomment>
        <translation>記録</translation>
    </message>
    <message>
        <source>messages: %1, in %2</source>
        <translation>メッセージ：%1、ファイル %2</translation>
    </message>
    <message>
        <source>Dropped</source>
        <extracomment>A label of at most 12 letters; messages</extracomment>
        <translation>除外</translation>
    </message>
    <message numerus="yes">
        <source>%n by the service, because there were too many</source>
        <translation>
            <numerusform>%n 件 (モニターの容量超過)</numerusform>
        </translation>
    </message>
    <message>
        <source>Truncated</source>
        <extracomment>A label of at most 12 letters; messages whose payload the service sent only in part</extracomment>
        <translation>不完全</translation>
    </message>
    <message numerus="yes">
        <source>%n too long to be recorded completely, cannot be replayed</source>
        <translation>
            <numerusform>%n 件は長すぎて全体を取得できず、リプレイ不可</numerusform>
        </translation>
    </message>
    <message>
        <source>The recording has a gap: %1 Reconnecting; messages of this time will be missing.</source>
        <translation>記録に欠落があります：%1 再試行しています。その間にサービスが受け取ったものは欠落します。</translation>
    </message>
    <message>
        <source>Recording resumed after a gap of %1</source>
        <translation>記録を再開しました（欠落 %1）</translation>
    </message>
    <message>
        <source>%1, not connected, gaps: %2</source>
        <extracomment>%1 is &quot;messages: 12&quot;, %2 the total length of the gaps</extracomment>
        <translation>%1、未接続、欠落：%2</translation>
    </message>
    <message>
        <source>Gaps</source>
        <extracomment>A label of at most 12 letters; times without a connection. %1 is their total length</extracomment>
        <translation>欠落</translation>
    </message>
    <message numerus="yes">
        <source>%n without a connection (%1): messages of this time are missing</source>
        <translation>
            <numerusform>接続なし %n 回（%1）：その間にサービスが受け取ったものは欠落</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loom::replay::RecordingScan</name>
    <message>
        <source>line %1: %2</source>
        <translation>%1 行目：%2</translation>
    </message>
</context>
<context>
    <name>loom::replay::SendCommand</name>
    <message>
        <source>no response within 10 s</source>
        <translation>応答がありません</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2. Check that the service is running, or set another address with --to</source>
        <translation>%1 に接続できません：%2。サービスはそこで動作していますか？別のサービスは --to で指定します</translation>
    </message>
    <message>
        <source>Skipped</source>
        <extracomment>A label of at most 12 letters; lines of the recording</extracomment>
        <translation>除外</translation>
    </message>
    <message>
        <source>lines: %1</source>
        <translation>行：%1</translation>
    </message>
    <message>
        <source>Gaps</source>
        <extracomment>A label of at most 12 letters; times without a connection while recording. %1 is their total length</extracomment>
        <translation>欠落</translation>
    </message>
    <message numerus="yes">
        <source>%n in the recording (%1): messages of this time are missing</source>
        <translation>
            <numerusform>記録に %n 回（%1）：その間にサービスが受け取ったものは欠落</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loom::replay::Summary</name>
    <message>
        <source>none</source>
        <extracomment>No response</extracomment>
        <translation>なし</translation>
    </message>
    <message>
        <source>p50 %1 ms, p90 %2 ms, p99 %3 ms, max %4 ms</source>
        <extracomment>Percentiles of the response time: 50 % (median) is %1, 90 % is %2, 99 % is %3, the maximum is %4</extracomment>
        <translation>p50 %1 ms、p90 %2 ms、p99 %3 ms、最大 %4 ms</translation>
    </message>
    <message numerus="yes">
        <source>%n sent more than 100 ms late</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>予定時刻より 100 ms を超えて遅れて送信 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2 (%3/s), %4</source>
        <extracomment>Number of messages, time, messages per second, size</extracomment>
        <translation>%1 件、%2 (%3/秒)、%4</translation>
    </message>
    <message>
        <source>Sent</source>
        <extracomment>This and those below are labels in a column: at most 12 letters, or 6 Chinese characters</extracomment>
        <translation>送信</translation>
    </message>
    <message>
        <source>Responses</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>応答</translation>
    </message>
    <message>
        <source>Latency</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>応答時間</translation>
    </message>
    <message>
        <source>Late</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>遅延</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>未応答</translation>
    </message>
    <message>
        <source>As expected</source>
        <extracomment>A label of at most 12 letters, and numbers of responses</extracomment>
        <translation>期待どおり</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>401: the service requires a key, and none was sent. Set one with --key-file or LOOM_KEY.</source>
        <translation>401：サービスはキーを要求していますが、送信されませんでした。--key-file または LOOM_KEY で指定します。</translation>
    </message>
    <message>
        <source>401: the service does not accept the key. It is unknown, revoked or expired: ask the operator of the service for a new one.</source>
        <translation>401：サービスがキーを受け付けません。不明、取り消し済み、または期限切れです。サービスの運用者に別のキーを依頼してください。</translation>
    </message>
    <message>
        <source>403: the key does not permit some of these messages. Ask the operator of the service for the scope of the message type, or for the device.</source>
        <translation>403：このキーではこれらのメッセージの一部を送信できません。ストリームのスコープまたはデバイスの許可をサービスの運用者に依頼してください。</translation>
    </message>
    <message numerus="yes">
        <source>at least %n unsent</source>
        <extracomment>Messages of a run that was stopped</extracomment>
        <translation>
            <numerusform>少なくとも %n 件が未送信</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsent</source>
        <extracomment>Messages of a run that was stopped</extracomment>
        <translation>
            <numerusform>%n 件が未送信</numerusform>
        </translation>
    </message>
    <message>
        <source>before the end</source>
        <translation>終了前</translation>
    </message>
    <message>
        <source>Stopped</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>停止</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>A label of at most 12 letters</extracomment>
        <translation>失敗</translation>
    </message>
    <message>
        <source>nothing was sent</source>
        <translation>何も送信されませんでした</translation>
    </message>
    <message numerus="yes">
        <source>%n due but not sent: the service is slower than the schedule</source>
        <extracomment>Messages</extracomment>
        <translation>
            <numerusform>%n 件が期限に達したが未送信：サービスが予定より遅い</numerusform>
        </translation>
    </message>
    <message>
        <source>Since due</source>
        <extracomment>A label of at most 12 letters; response times measured from the time at which the message was due</extracomment>
        <translation>予定時刻から</translation>
    </message>
</context>
<context>
    <name>loom::replay::Wording</name>
    <message>
        <source>no answer from %1 within the timeout</source>
        <translation>%1 から時間内に応答がありませんでした</translation>
    </message>
    <message>
        <source>%1 ended: %2</source>
        <translation>%1 との接続が終了しました：%2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 を読み取れません：%2</translation>
    </message>
    <message>
        <source>is not valid JSON: %1</source>
        <translation>JSON ではありません：%1</translation>
    </message>
    <message>
        <source>is not an event: it has no &quot;route&quot;</source>
        <translation>イベントではありません：&quot;route&quot; がありません</translation>
    </message>
    <message>
        <source>%1 already exists: choose another name or remove the file</source>
        <translation>%1 は既に存在します：別の名前を選ぶか、削除してください</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 に書き込めません：%2</translation>
    </message>
    <message>
        <source>%1:1: is not a recording that this version can read: expected an object with &quot;loom_capture&quot;: 1</source>
        <translation>%1:1: このバージョンで読み取れるキャプチャではありません：先頭行は &quot;loom_capture&quot;: 1 を含むオブジェクトである必要があります</translation>
    </message>
    <message>
        <source>is longer than 64 MiB</source>
        <translation>64 MiB を超えています</translation>
    </message>
    <message>
        <source>has only %1 of the %2 bytes of the message and cannot be replayed</source>
        <translation>メッセージ %2 バイトのうち %1 バイトしかなく、リプレイできません</translation>
    </message>
    <message>
        <source>was recorded without the message and cannot be replayed</source>
        <translation>メッセージなしでキャプチャされたため、リプレイできません</translation>
    </message>
    <message>
        <source>is not a collection that this version can read: expected an object with &quot;loom_collection&quot;: 1</source>
        <translation>このバージョンで読み取れるペイロードのコレクションではありません：&quot;loom_collection&quot;: 1 を含むオブジェクトである必要があります</translation>
    </message>
    <message>
        <source>%1 must be a list of payloads</source>
        <translation>%1 はペイロードのリストである必要があります</translation>
    </message>
    <message>
        <source>%1 must be an object</source>
        <translation>%1 はオブジェクトである必要があります</translation>
    </message>
    <message>
        <source>%1 must be a string</source>
        <translation>%1 は文字列である必要があります</translation>
    </message>
    <message>
        <source>%1 has both &quot;route&quot; and &quot;websocket&quot;: remove one of them</source>
        <translation>%1 に &quot;route&quot; と &quot;websocket&quot; の両方があります：どちらか一方を削除してください</translation>
    </message>
    <message>
        <source>%1 must be a path such as &quot;/sensor/gps&quot;</source>
        <translation>%1 は &quot;/sensor/gps&quot; のようなパスである必要があります</translation>
    </message>
    <message>
        <source>%1 must be &quot;/audio/stream/{device_id}&quot;</source>
        <translation>%1 は &quot;/audio/stream/{device_id}&quot; である必要があります</translation>
    </message>
    <message>
        <source>%1 must be the text of the body: a string or a list of lines</source>
        <translation>%1 はボディのテキストである必要があります：文字列、または行のリスト</translation>
    </message>
    <message>
        <source>%1 must be an object of header names and values</source>
        <translation>%1 は名前と値のオブジェクトである必要があります</translation>
    </message>
    <message>
        <source>%1 must be an HTTP status from 100 to 599</source>
        <translation>%1 は 100～599 の HTTP ステータスである必要があります</translation>
    </message>
    <message>
        <source>%1 is unknown. Known members: %2</source>
        <translation>%1 は不明です。使用できるのは %2 です</translation>
    </message>
    <message>
        <source>Invalid pattern &apos;%1&apos; for device names: use letters, digits, &apos;_&apos; and &apos;-&apos;, and the placeholders {device} and {n}, as in &apos;{device}-{n}&apos;</source>
        <translation>「%1」からはデバイス名を作成できません：名前に使えるのは英数字、「_」、「-」です。パターンには「{device}-{n}」のように {device} と {n} を使用できます</translation>
    </message>
    <message>
        <source>The pattern &apos;%1&apos; gives all devices the same name: add {device} or {n}</source>
        <translation>「%1」ではすべてのデバイスが同じ名前になります：{device} または {n} を含めてください</translation>
    </message>
    <message>
        <source>Invalid header &apos;%1&apos;: use the form &apos;Name: value&apos;</source>
        <translation>「%1」はヘッダーではありません：「名前: 値」の形式で入力してください</translation>
    </message>
    <message>
        <source>the connection closed before a response arrived</source>
        <translation>応答が届く前に接続が切断されました</translation>
    </message>
    <message>
        <source>the service&apos;s schema</source>
        <translation>サービスのスキーマ</translation>
    </message>
    <message>
        <source>the placeholder that starts with &quot;{{&quot; has no closing &quot;}}&quot;. For two literal braces in a string, write \u007b\u007b</source>
        <translation>&quot;{{&quot; で始まるプレースホルダーに、終わりの &quot;}}&quot; がありません。文字列に波括弧を 2 つ入れるには \u007b\u007b と書いてください</translation>
    </message>
    <message>
        <source>%1 is not a placeholder. Use {{uuid}}, {{now}}, {{seq}}, {{random 30 250}} or {{pick a b c}}</source>
        <translation>%1 はプレースホルダーではありません。使用できるのは {{uuid}}、{{now}}、{{seq}}、{{random 30 250}}、{{pick a b c}} です</translation>
    </message>
    <message>
        <source>%1 has no arguments: write %2</source>
        <translation>%1 の名前の後には何も指定できません：%2 と書いてください</translation>
    </message>
    <message>
        <source>%1 is text: write it in quotes, &quot;%2&quot;</source>
        <translation>%1 はテキストです：引用符を付けて &quot;%2&quot; と書いてください</translation>
    </message>
    <message>
        <source>%1 needs two numbers, the minimum and the maximum: {{random 30 250}}</source>
        <translation>%1 には最小値と最大値の 2 つの数値が必要です：{{random 30 250}}</translation>
    </message>
    <message>
        <source>%1 has the maximum first: write {{random %2 %3}}</source>
        <translation>%1 では大きい数値が先にあります：{{random %2 %3}} と書いてください</translation>
    </message>
    <message>
        <source>%1 is out of range: numbers are exact up to 9007199254740992</source>
        <translation>%1 は範囲を超えています：数値が正確なのは 9007199254740992 までです</translation>
    </message>
    <message>
        <source>{{pick}} needs a list of values: {{pick a b c}}</source>
        <translation>{{pick}} には選択肢が必要です：{{pick a b c}}</translation>
    </message>
    <message>
        <source>%1 contains the text &apos;%2&apos;: write it in quotes, &quot;{{pick …}}&quot;</source>
        <translation>%1 の「%2」はテキストです：引用符を付けて &quot;{{pick …}}&quot; と書いてください</translation>
    </message>
    <message>
        <source>the speed must be from 0.1 to 100</source>
        <translation>速度は元の 0.1～100 倍である必要があります</translation>
    </message>
    <message>
        <source>the rate must be above 0 and at most 100000 messages per second</source>
        <translation>レートは 0 より大きく、1 秒あたり 100000 件以下である必要があります</translation>
    </message>
    <message>
        <source>the number of passes must be 1 or more, or 0 to repeat until stopped</source>
        <translation>回数は 1 以上、または 0 (無制限) である必要があります</translation>
    </message>
    <message>
        <source>the duration must not be negative</source>
        <translation>継続時間に負の値は指定できません</translation>
    </message>
    <message>
        <source>the number of messages in flight must be from 1 to 10000</source>
        <translation>応答待ちにできるメッセージは 1～10000 件です</translation>
    </message>
    <message>
        <source>Invalid service address &apos;%1&apos;: use the form http://127.0.0.1:8000</source>
        <translation>「%1」はサービスのアドレスではありません：http://127.0.0.1:8000 のように入力してください</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>%1 行目、%2 列目</translation>
    </message>
    <message>
        <source>%1 is not a WAV file</source>
        <translation>%1 は WAV ファイルではありません</translation>
    </message>
    <message>
        <source>%1 has no &quot;fmt &quot; chunk, which describes the encoding</source>
        <translation>%1 には音声のエンコード方式がありません：&quot;fmt &quot; チャンクがありません</translation>
    </message>
    <message>
        <source>%1 has no channels, no sample rate or no samples</source>
        <translation>%1 にはチャンネル、サンプルレート、サンプルのいずれかがありません</translation>
    </message>
    <message>
        <source>%1 contains no sound</source>
        <translation>%1 には音声がありません</translation>
    </message>
    <message>
        <source>%1, chunk %2</source>
        <translation>%1、チャンク %2</translation>
    </message>
    <message>
        <source>was rejected before the whole message arrived and cannot be replayed</source>
        <translation>は全体が届く前に拒否されたため、再生できません</translation>
    </message>
    <message>
        <source>warning: the key is sent to %1 unencrypted, and others on the network can read it. Use https:// or wss://.</source>
        <translation>警告：キーは %1 へ暗号化されずに送られ、ネットワーク上の他者に読まれるおそれがあります。https:// または wss:// を使ってください。</translation>
    </message>
    <message>
        <source>is not a valid gap: &quot;from&quot; and &quot;to&quot; must be times in milliseconds</source>
        <translation>は欠落ではありません：&quot;from&quot; と &quot;to&quot; がミリ秒の時刻ではありません</translation>
    </message>
    <message>
        <source>This WAV file is compressed; its waveform cannot be shown.</source>
        <translation>この WAV ファイルの音声は圧縮されているため、描画できません。</translation>
    </message>
</context>
</TS>
