// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
const fonts = "system-ui, sans-serif";

const options = {
    downloadDefinitionUrl: "/openapi.json",
    // The search would run in a worker made of a blob, which the page's policy does not allow.
    disableSearch: true,
    theme: {typography: {fontFamily: fonts, headings: {fontFamily: fonts}}},
};

async function show() {
    const answer = await fetch("/openapi.json");
    const api = await answer.json();
    // HEAD is GET without the body: an entry of its own for each page would only be in the way.
    for (const path of Object.values(api.paths))
        delete path.head;
    Redoc.init(api, options, document.getElementById("api"));
}

show().catch(error => {
    document.getElementById("api").textContent = `/openapi.json cannot be shown: ${error.message}. Reload the page.`;
});
