// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/docs/rejections.h"
#include "service/http/httppage.h"

#include <QByteArray>

#include <vector>

namespace loom {

struct Endpoint;
struct MessageType;

/// A member of a JSON object.
struct NamedJson
{
    QByteArray name;
    QByteArray json;
};

/// The responses of an OpenAPI document. Each function returns the JSON of one response object.
namespace openapi {

/// Returns a reference to a component. @p kind and @p name are, for example, "schemas" and "Error".
QByteArray reference(const QByteArray &kind, const QByteArray &name);

/// The name of the component with the schema of @p endpoint: component names cannot contain slashes, as in
/// "device/sensor/gps/v1".
QByteArray schemaName(const Endpoint &endpoint);
/// The reference to that component.
QString schemaPlace(const Endpoint &endpoint);

/// 201 for one message. @p timestampToleranceHours is used in the descriptions of fields that the answer repeats.
QByteArray stored(const MessageType &messageType, int timestampToleranceHours);
/// 201 for a batch of which at least one item was stored.
QByteArray storedMany();
/// 200 for a page. @p isHead: without a body.
QByteArray pageBody(const HttpPage &page, bool isHead);
/// 503 for a page: the page's own body for 503, or @p rejection.
QByteArray pageOrRejection(const HttpPage &page, const Operation &operation, const Rejection &rejection);
/// The responses of @p operation for @p rejection. @p isHead: without a body.
QByteArray rejected(const Operation &operation, const Rejection &rejection, bool isHead);

/// The components that the responses refer to.
std::vector<NamedJson> headers();
std::vector<NamedJson> schemas();

} // namespace openapi

} // namespace loom
