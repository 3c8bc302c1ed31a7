// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The service's POST /sensor/gps as a Go programmer would write it: net/http, encoding/json and franz-go. Fields that
// are not in the schema are dropped, which makes it faster. Usage: peer BROKERS TOPIC
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net"
	"net/http"
	"os"
	"regexp"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/twmb/franz-go/pkg/kgo"
)

type reading struct {
	SchemaVersion string   `json:"schema_version"`
	DeviceID      string   `json:"device_id"`
	MessageID     string   `json:"message_id"`
	Timestamp     string   `json:"timestamp"`
	Latitude      *float64 `json:"latitude"`
	Longitude     *float64 `json:"longitude"`
	Altitude      *float64 `json:"altitude,omitempty"`
	Accuracy      *float64 `json:"accuracy,omitempty"`
	Heading       *float64 `json:"heading,omitempty"`
	Speed         *float64 `json:"speed,omitempty"`
}

type violation struct {
	Location []string `json:"loc"`
	Message  string   `json:"msg"`
	Type     string   `json:"type"`
}

type rejection struct {
	Status    string      `json:"status"`
	Message   string      `json:"message"`
	Code      string      `json:"code"`
	Detail    []violation `json:"detail"`
	RequestID string      `json:"request_id"`
	Timestamp string      `json:"timestamp"`
}

type stored struct {
	Status    string `json:"status"`
	MessageID string `json:"message_id"`
	Topic     string `json:"topic"`
}

const (
	timeFormat  = "2006-01-02T15:04:05.000Z"
	maxBody     = 1 << 20
	contentType = "application/json"
)

var device = regexp.MustCompile(`^[A-Za-z0-9_-]{3,64}$`)

func (r *reading) violations() (found []violation) {
	reject := func(field, message string) {
		found = append(found, violation{[]string{"body", field}, message, "value_error"})
	}
	number := func(field string, value *float64, least, most float64, required bool) {
		switch {
		case value == nil && required:
			reject(field, "field required")
		case value != nil && *value < least:
			reject(field, fmt.Sprintf("ensure this value is greater than or equal to %v", least))
		case value != nil && *value > most:
			reject(field, fmt.Sprintf("ensure this value is less than or equal to %v", most))
		}
	}
	if !device.MatchString(r.DeviceID) {
		reject("device_id", "must be 3 to 64 letters, digits, - or _")
	}
	if len(r.MessageID) > 128 {
		reject("message_id", "ensure this value has at most 128 characters")
	}
	if len(r.SchemaVersion) > 32 {
		reject("schema_version", "ensure this value has at most 32 characters")
	}
	number("latitude", r.Latitude, -90, 90, true)
	number("longitude", r.Longitude, -180, 180, true)
	number("altitude", r.Altitude, -1000, 20000, false)
	number("accuracy", r.Accuracy, 0, 10000, false)
	number("heading", r.Heading, 0, 360, false)
	number("speed", r.Speed, 0, 200, false)
	if r.Timestamp != "" {
		if at, err := time.Parse(time.RFC3339Nano, r.Timestamp); err != nil {
			reject("timestamp", "invalid datetime format")
		} else {
			r.Timestamp = at.UTC().Format(timeFormat)
		}
	}
	return found
}

func (r *reading) complete() {
	if r.SchemaVersion == "" {
		r.SchemaVersion = "1.0"
	}
	if r.MessageID == "" {
		r.MessageID = uuid.NewString()
	}
	if r.Timestamp == "" {
		r.Timestamp = time.Now().UTC().Format(timeFormat)
	}
}

type server struct {
	kafka *kgo.Client
	topic string
}

func (s *server) gps(w http.ResponseWriter, r *http.Request) {
	id := uuid.NewString()
	w.Header().Set("X-Request-ID", id)
	var got reading
	err := json.NewDecoder(http.MaxBytesReader(w, r.Body, maxBody)).Decode(&got)
	if wrong := (*json.UnmarshalTypeError)(nil); errors.As(err, &wrong) {
		found := []violation{{[]string{"body", wrong.Field}, "not a " + wrong.Type.String(), "type_error"}}
		reject(w, http.StatusUnprocessableEntity, id, "INVALID_TYPE", found[0].Message, found)
		return
	} else if err != nil {
		reject(w, http.StatusBadRequest, id, "INVALID_JSON", err.Error(), nil)
		return
	}
	if found := got.violations(); found != nil {
		reject(w, http.StatusUnprocessableEntity, id, "INVALID_VALUE", found[0].Message, found)
		return
	}
	got.complete()
	value, _ := json.Marshal(&got)
	record := &kgo.Record{Topic: s.topic, Key: []byte(got.DeviceID), Value: value, Headers: []kgo.RecordHeader{
		{Key: "content-type", Value: []byte(contentType)},
		{Key: "schema", Value: []byte("device/sensor/gps/v1")},
		{Key: "request-id", Value: []byte(id)},
	}}
	if err := s.kafka.ProduceSync(r.Context(), record).FirstErr(); err != nil {
		reject(w, http.StatusServiceUnavailable, id, "KAFKA_UNAVAILABLE", err.Error(), nil)
		return
	}
	answer(w, http.StatusCreated, stored{"success", got.MessageID, s.topic})
}

func reject(w http.ResponseWriter, status int, id, code, message string, found []violation) {
	answer(w, status, rejection{"error", message, code, found, id, time.Now().UTC().Format(timeFormat)})
}

func answer(w http.ResponseWriter, status int, body any) {
	text, _ := json.Marshal(body)
	w.Header().Set("Content-Type", contentType)
	w.WriteHeader(status)
	w.Write(text)
}

func main() {
	uuid.EnableRandPool()
	kafka, err := kgo.NewClient(
		kgo.SeedBrokers(strings.Split(os.Args[1], ",")...),
		kgo.RequiredAcks(kgo.AllISRAcks()),
		kgo.ProducerBatchCompression(kgo.Lz4Compression()),
		kgo.ProducerLinger(500*time.Microsecond),
	)
	if err != nil {
		log.Fatal(err)
	}
	s := &server{kafka, os.Args[2]}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /sensor/gps", s.gps)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("Listening on %d\n", listener.Addr().(*net.TCPAddr).Port)
	log.Fatal(http.Serve(listener, mux))
}
