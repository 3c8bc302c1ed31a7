// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// node docpages.js CHROMIUM BASE_URL FOLDER DOCS REDOC
// Opens two pages of a service, such as /docs and /redoc, in a headless browser. Prints its observations as JSON, and
// saves screenshots in the folder.
//
// node docpages.js CHROMIUM BASE_URL FOLDER DOCS --key KEY
// Posts a message on /docs, enters the key under "Authorize", and posts again.
const path = require("node:path");
const {chromium} = require("playwright-core");

const [executablePath, baseUrl, folder, docs, redoc, key] = process.argv.slice(2);
const QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"];

/// Opens a page that records errors, policy violations and requests to other hosts.
async function watched(browser) {
    const page = await browser.newPage({viewport: {width: 1280, height: 900}});
    const seen = {violations: [], complaints: [], foreign: []};
    await page.exposeFunction("noteViolation", text => seen.violations.push(text));
    await page.addInitScript(() => addEventListener("securitypolicyviolation",
        event => noteViolation(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`)));
    page.on("console", message => {
        if (["error", "warning"].includes(message.type()))
            seen.complaints.push(message.text());
    });
    page.on("pageerror", error => seen.complaints.push(error.message));
    page.on("request", request => {
        const url = new URL(request.url());
        if (!["data:", "blob:"].includes(url.protocol) && !request.url().startsWith(`${baseUrl}/`))
            seen.foreign.push(request.url());
    });
    return {page, seen};
}

/// Waits until the changes after a click are drawn.
async function settled(page) {
    await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
}

async function picture(page, name) {
    await page.screenshot({path: path.join(folder, name), animations: "disabled"});
}

async function tryOut(page, operation) {
    const block = page.locator(`#operations-${operation}`);
    await block.locator(".opblock-summary").click();
    await block.locator(".try-out__btn").click();
    const [answer] = await Promise.all([
        page.waitForResponse(response => response.request().method() === "POST"),
        block.locator(".execute").click(),
    ]);
    const shown = block.locator(".live-responses-table .response .response-col_status").first();
    await shown.waitFor();
    await shown.scrollIntoViewIfNeeded();
    return {
        status: answer.status(), body: await answer.json(), shown: (await shown.innerText()).trim().split(/\s/)[0],
        url: await block.locator(".request-url pre").innerText(),
    };
}

async function readSwagger(browser) {
    const {page, seen} = await watched(browser);
    await page.goto(baseUrl + docs);
    await page.locator(".opblock").first().waitFor();
    seen.link = await page.locator(".info .renderedMarkdown a").first().evaluate(link => link.href);
    seen.operations = await page.locator(".opblock:visible .opblock-summary-path").allInnerTexts();
    await picture(page, "swagger-ui.png");
    seen.tried = await tryOut(page, "Sensors-postSensorGps");
    await picture(page, "swagger-ui-tried.png");
    for (const operation of ["Health-getHealthz", "Audio-postAudioUpload", "Sensors-postSensorBatch"])
        await page.locator(`#operations-${operation} .opblock-summary-control`).click();
    await page.locator(".opblock.is-open").nth(3).waitFor();
    await settled(page);
    await page.close();
    return seen;
}

async function authorize(page) {
    await page.locator(".auth-wrapper .btn.authorize").click();
    const bearer = page.locator(".auth-container", {hasText: "bearer"}).first();
    await bearer.locator("input").fill(key);
    await bearer.locator(".btn.authorize").click();
    await picture(page, "swagger-ui-authorized.png");
    await page.locator(".btn-done").first().click();
}

async function sendAgain(page, operation) {
    const [answer] = await Promise.all([
        page.waitForResponse(response => response.request().method() === "POST"),
        page.locator(`#operations-${operation} .execute`).click(),
    ]);
    return answer.status();
}

async function tryKey(browser) {
    const {page, seen} = await watched(browser);
    await page.goto(baseUrl + docs);
    await page.locator(".opblock").first().waitFor();
    seen.without = (await tryOut(page, "Sensors-postSensorGps")).status;
    await authorize(page);
    seen.with = await sendAgain(page, "Sensors-postSensorGps");
    await page.close();
    return seen;
}

async function readRedoc(browser) {
    const {page, seen} = await watched(browser);
    await page.goto(baseUrl + redoc);
    await page.getByRole("heading", {name: /^Loom/}).waitFor();
    await picture(page, "redoc.png");
    seen.link = await page.locator("a", {hasText: "/asyncapi.json"}).first().evaluate(link => link.href);
    seen.titles = await page.locator("h2").allInnerTexts();
    for (const item of ["tag/Sensors", "tag/Sensors/operation/postSensorGps"])
        await page.locator(`li[data-item-id="${item}"] > label`).click();
    await page.getByRole("heading", {name: "Position"}).waitFor();
    await picture(page, "redoc-gps.png");
    await page.locator('[id="tag/Sensors/operation/postSensorGps"] button', {hasText: "/sensor/gps"}).click();
    const server = page.locator('[id="tag/Sensors/operation/postSensorGps"]').getByText(/^http:/).first();
    await server.waitFor();
    seen.server = await server.textContent();
    seen.opened = await page.$$eval("[id*=operation] button", buttons => {
        buttons.forEach(button => button.click());
        return buttons.length;
    });
    await settled(page);
    await page.close();
    return seen;
}

async function main() {
    const browser = await chromium.launch({executablePath, args: QUIET});
    try {
        const seen = redoc === "--key" ? await tryKey(browser)
            : {swagger: await readSwagger(browser), redoc: await readRedoc(browser)};
        console.log(JSON.stringify(seen));
    } finally {
        await browser.close();
    }
}

main().catch(error => {
    console.error(error);
    process.exit(1);
});
