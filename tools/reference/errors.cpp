// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/error.h"
#include "common/core/parsedjson.h"
#include "service/docs/asyncapidocument.h"
#include "service/docs/examplevalues.h"
#include "service/docs/rejections.h"
#include "tools/reference/documents.h"

using namespace Qt::StringLiterals;

namespace loom::reference {

namespace {

constexpr char Introduction[] = R"(
# Errors

Every HTTP error response has the same JSON body. `code` is for programs and does not change; `message` is for people and
may change. With status 422, `detail` lists every violation of the schema, and `code` is that of the first one:

```json
%1
```

`request_id` is also in the header `X-Request-ID`. Responses with status 429 or 503 have the header `Retry-After`, except
for a disabled message type.

## Codes

)";

constexpr char WebSocket[] = R"(
The client actions are:

- **correct**: The request is invalid. Correct it; the same request fails again.
- **retry**: Send the same message again later, with the same `message_id`. Wait for `Retry-After` if the response has it;
  otherwise, wait longer after each attempt.
- **ask the operator**: Only a change of the configuration or of the key permits the request.

The service closes the HTTP connection after the errors above for which it cannot find the start of the next request. It also
closes the connection after a rejection during a shutdown or beyond the maximum number of connections.

## WebSocket

The handshake is an HTTP GET request, so the service rejects it with an HTTP status and the body above. After the handshake,
an invalid message is answered with a message of the type `error` that has the `code`. The connection stays open, and the
status is not sent. The service closes the connection with one of these codes (the numbers are for the default settings):

%1

A client that does not read its responses is disconnected without a close code after `LOOM_WEBSOCKET_INACTIVITY_S`.
)";

QString bodyText()
{
    const auto error = Error::invalid({Violation::missing({u"device_id"_s})});
    QStringList lines;
    const auto body = error.toBody(ExampleId, ExampleTime);
    for (const auto &member : jsonMembers(body))
        lines << u"  \"%1\": %2"_s.arg(QString::fromUtf8(member.rawName), QString::fromUtf8(member.value));
    return u"{\n"_s + lines.join(u",\n"_s) + u"\n}"_s;
}

bool canFailWith(Operation::Kind kind, ErrorCode code)
{
    for (const auto &rejection : rejectionsOf({kind, {u"ANY"_s}, true, true})) {
        for (const auto &error : rejection.errors) {
            if (error.code == code)
                return true;
        }
    }
    return false;
}

QString requestsOf(const ErrorRow &row)
{
    QStringList list;
    if (row.code == ErrorCode::NotFound)
        list << u"every method"_s;
    if (row.code == ErrorCode::UpgradeRequired)
        list << u"WebSocket handshake"_s;
    if (canFailWith(Operation::Kind::Read, row.code))
        list << u"GET"_s;
    if (canFailWith(Operation::Kind::Post, row.code))
        list << u"POST"_s;
    else if (canFailWith(Operation::Kind::PostMany, row.code))
        list << u"POST of a batch"_s;
    if (canFailWith(Operation::Kind::MessageType, row.code))
        list << u"WebSocket message"_s;
    return list.join(u", "_s);
}

QString actionOf(ClientAction action)
{
    constexpr const char *Actions[] = {"correct", "retry", "ask the operator"}; // by ClientAction
    return QString::fromLatin1(Actions[int(action)]);
}

} // namespace

QString errorsDocument()
{
    auto text = Notice + QString::fromUtf8(Introduction).arg(bodyText())
                + tableHead({u"Status"_s, u"Code"_s, u"Cause"_s, u"Requests"_s, u"Client action"_s});
    for (const auto &error : errorTable()) {
        auto cause = marked(QString::fromUtf8(error.cause));
        if (error.losesFraming)
            cause += u" The service then closes the connection."_s;
        text += row({QString::number(error.status), code(QString::fromUtf8(error.name)), cause, requestsOf(error),
                     actionOf(error.action)});
    }
    return text + QString::fromUtf8(WebSocket).arg(closeCodesTable(AudioSettings()));
}

} // namespace loom::reference
