// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Posts each line of standard input to URL, or sends it over a WebSocket, and prints one line for each, in order:
// status and answer, "message" and answer, or "error" and the reason.
//
//	go net-http|gorilla URL
package main

import (
	"bufio"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"sync"

	"github.com/gorilla/websocket"
)

func say(kind any, text any) {
	fmt.Println(kind, strings.Join(strings.Fields(fmt.Sprint(text)), " "))
}

func post(url, body string) {
	answer, err := http.Post(url, "application/json", strings.NewReader(body))
	if err != nil {
		say("error", err)
		return
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		say("error", err)
		return
	}
	say(answer.StatusCode, string(text))
}

// Messages without an answer are reported as errors when their connection ends.
type stream struct {
	mutex   sync.Mutex
	socket  *websocket.Conn
	waiting int
}

func (s *stream) send(url, line string) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.socket == nil {
		socket, _, err := websocket.DefaultDialer.Dial(url, nil)
		if err != nil {
			say("error", err)
			return
		}
		s.socket = socket
		go s.listen(socket)
	}
	s.waiting++
	// The listener gets the same error.
	_ = s.socket.WriteMessage(websocket.TextMessage, []byte(line))
}

func (s *stream) listen(socket *websocket.Conn) {
	for {
		_, text, err := socket.ReadMessage()
		s.mutex.Lock()
		if err == nil {
			s.waiting--
			say("message", string(text))
			s.mutex.Unlock()
			continue
		}
		for ; s.waiting > 0; s.waiting-- {
			say("error", err)
		}
		s.socket = nil
		s.mutex.Unlock()
		socket.Close()
		return
	}
}

func main() {
	library, url := os.Args[1], os.Args[2]
	var sockets stream
	for lines := bufio.NewScanner(os.Stdin); lines.Scan(); {
		if library == "gorilla" {
			sockets.send(url, lines.Text())
		} else {
			post(url, lines.Text())
		}
	}
}
