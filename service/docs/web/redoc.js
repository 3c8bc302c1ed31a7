// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
const fonts = "system-ui, sans-serif";

const options = {
    downloadDefinitionUrl: "openapi.json",
    // The search would run in a worker made of a blob, which the page's policy does not allow.
    disableSearch: true,
    theme: {typography: {fontFamily: fonts, headings: {fontFamily: fonts}}},
};

async function show() {
    const answer = await fetch("openapi.json");
    const api = await answer.json();
    // HEAD is GET without the body: an entry of its own for each page would only be in the way.
    for (const path of Object.values(api.paths))
        delete path.head;
    // Redoc would take a relative one for relative to the page.
    for (const server of api.servers)
        server.url = new URL(server.url, answer.url).href;
    Redoc.init(api, options, document.getElementById("api"));
}

// Addresses in the document's texts are relative to /redoc, and would lead elsewhere from /redoc/.
const page = new URL(location);
page.pathname = page.pathname.replace(/\/$/, "");
history.replaceState(null, "", page);

show().catch(error => {
    document.getElementById("api").textContent = `/openapi.json cannot be shown: ${error.message}. Reload the page.`;
});
