// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * Sends each line of standard input over a WebSocket to URL, and prints one line for each, in order: "message" and the
 * answer of the service, or "error" and the reason. java Streaming.java URL
 */
class Streaming
{
    /** Reports messages without an answer as errors when the connection has ended. */
    static class Connection implements WebSocket.Listener
    {
        private final StringBuilder message = new StringBuilder();
        private int waiting;
        private boolean hasEnded;

        synchronized boolean takes()
        {
            if (!hasEnded)
                ++waiting;
            return !hasEnded;
        }

        synchronized void end(Object reason)
        {
            hasEnded = true;
            for (; waiting > 0; --waiting)
                System.out.println("error " + reason);
        }

        @Override
        public synchronized CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean isLast)
        {
            message.append(part);
            if (isLast && waiting > 0) {
                --waiting;
                System.out.println("message " + message);
                message.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason)
        {
            end("closed " + code + " " + reason);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable failure)
        {
            end(failure);
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI url;
    private Connection connection;
    private WebSocket socket;

    Streaming(URI url)
    {
        this.url = url;
    }

    void send(String line)
    {
        try {
            if (connection == null || !connection.takes()) {
                connection = new Connection();
                connection.takes();
                socket = client.newWebSocketBuilder().buildAsync(url, connection).join();
            }
            socket.sendText(line, true).join();
        } catch (CompletionException failure) {
            connection.end(failure.getCause());
        }
    }

    public static void main(String[] arguments) throws Exception
    {
        var streaming = new Streaming(URI.create(arguments[0]));
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line; (line = lines.readLine()) != null;)
            streaming.send(line);
    }
}
