// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/**
 * Posts each line of standard input to URL, and prints one line per message: status and answer, or "error" and the
 * reason. java Posting.java HttpClient|HttpURLConnection URL
 */
class Posting
{
    interface Poster
    {
        String post(String body) throws Exception;
    }

    static Poster withHttpClient(URI url)
    {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(url).header("Content-Type", "application/json");
        return body -> {
            var answer = client.send(request.POST(HttpRequest.BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        };
    }

    static Poster withHttpUrlConnection(URI url)
    {
        return body -> {
            var connection = (HttpURLConnection) url.toURL().openConnection();
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            int status = connection.getResponseCode();
            try (var answer = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                return status + " " + new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            }
        };
    }

    public static void main(String[] arguments) throws IOException
    {
        var url = URI.create(arguments[1]);
        var poster = arguments[0].equals("HttpClient") ? withHttpClient(url) : withHttpUrlConnection(url);
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line; (line = lines.readLine()) != null;) {
            String outcome;
            try {
                outcome = poster.post(line);
            } catch (Exception failure) {
                outcome = "error " + failure;
            }
            System.out.println(outcome.replace('\n', ' '));
        }
    }
}
