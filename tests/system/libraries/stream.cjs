// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later

/**
 * Sends texts over consecutive WebSockets, with any class that has the browser's interface. Each text is reported once, in
 * order: as "message" with the answer, or as "error" if the connection has ended without an answer.
 */
function stream(WebSocket, url, report) {
  let opened = null;
  let waiting = 0;

  const open = () => new Promise((resolve) => {
    const socket = new WebSocket(url);
    socket.onopen = () => resolve(socket);
    socket.onmessage = ({ data }) => {
      waiting--;
      report('message', data);
    };
    const end = (reason) => {
      socket.onerror = socket.onclose = () => {};
      opened = null;
      resolve(null);
      for (; waiting > 0; waiting--) report('error', reason);
    };
    // undici emits no "close" event if it could not connect.
    socket.onerror = ({ message }) => end(`failed ${message ?? ''}`);
    socket.onclose = ({ code, reason }) => end(`closed ${code} ${reason}`);
  });

  return async (text) => {
    waiting++;
    opened ??= open();
    (await opened)?.send(text);
  };
}

module.exports = { stream };
