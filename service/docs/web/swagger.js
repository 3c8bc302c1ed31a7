// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Links in the document's texts are relative to /docs, and would be wrong at /docs/.
const page = new URL(location);
page.pathname = page.pathname.replace(/\/$/, "");
history.replaceState(null, "", page);

SwaggerUIBundle({
    url: "openapi.json",
    dom_id: "#api",
    deepLinking: true,
    validatorUrl: null,
    displayRequestDuration: true,
    defaultModelsExpandDepth: 0,
});
