// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/docs/rejections.h"
#include "service/http/httppage.h"

#include <QByteArray>

#include <vector>

namespace loom {

struct MessageType;

/// A member of an OpenAPI document's object: a name and its JSON.
struct NamedJson
{
    QByteArray name;
    QByteArray json;
};

/// The answers of an OpenAPI document, each the JSON of one response object.
namespace openapi {

/// What refers to a component: "schemas" and "Error".
QByteArray reference(const QByteArray &kind, const QByteArray &name);

/// 201 of one message. @p timestampToleranceHours is said of fields that the answer repeats.
QByteArray stored(const MessageType &messageType, int timestampToleranceHours);
/// 201 of a batch, at least one item of which was stored.
QByteArray storedMany();
/// 200 of a page; without its body where HEAD asks for it.
QByteArray pageBody(const HttpPage &page, bool isHead);
/// 503 of a page that says itself that something is amiss, or with @p rejection.
QByteArray pageOrRejection(const HttpPage &page, const Operation &operation, const Rejection &rejection);
/// What @p operation is rejected with; without the body where HEAD asks for it.
QByteArray rejected(const Operation &operation, const Rejection &rejection, bool isHead);

/// What these refer to.
std::vector<NamedJson> headers();
std::vector<NamedJson> schemas();

} // namespace openapi

} // namespace loom
