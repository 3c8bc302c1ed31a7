// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
const fonts = "system-ui, sans-serif";

const options = {
    downloadDefinitionUrl: "openapi.json",
    // The search would run in a worker created from a blob, which the Content-Security-Policy does not allow.
    disableSearch: true,
    theme: {typography: {fontFamily: fonts, headings: {fontFamily: fonts}}},
};

async function show() {
    const answer = await fetch("openapi.json");
    const api = await answer.json();
    // HEAD is GET without the body: hide it, since a separate entry for each page is not useful.
    for (const path of Object.values(api.paths))
        delete path.head;
    // Redoc would resolve a relative URL against the page.
    for (const server of api.servers)
        server.url = new URL(server.url, answer.url).href;
    Redoc.init(api, options, document.getElementById("api"));
}

// Links in the document's texts are relative to /redoc, and would be wrong at /redoc/.
const page = new URL(location);
page.pathname = page.pathname.replace(/\/$/, "");
history.replaceState(null, "", page);

show().catch(error => {
    document.getElementById("api").textContent = `/openapi.json cannot be shown: ${error.message}. Reload the page.`;
});
