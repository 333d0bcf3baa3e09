// hostile.mjs: prints a record with hostile texts wherever texts can be, as JSON.
const nasty = (n) => [
  `<script>document.title="x";alert(${n})</script>`, `"><img src=x onerror=alert(${n})>`, `' onmouseover='alert(${n})`,
  `</bdi></td></table><style>*{display:none}</style>`, `<svg onload=alert(${n})>`, `]]></title></svg><script>alert(${n})</script>`,
  `<!--`, `<a href="javascript:alert(${n})">x</a>`, `&lt;b&gt; &amp; \u202e\u2066 reversed`, `{{7*7}} \${7*7} %3Cscript%3E`,
  `</script><script>alert(${n})</script>`, `</style><base href=//evil.example>`, "x".repeat(300), "\u0000\u001b[31m",
];
let turn = 0;
const text = () => { const all = nasty(turn); return all[turn++ % all.length]; };
const activity = (id, after) => ({ id, name: text(), type: "work", state: "pending", dependsOn: after, duration: { typical: "PT8H", max: "PT16H" }, assignee: text() });
const record = (i) => ({
  "@type": "ServiceOrder", id: `SO-20261120-7K3F9Q0${i}`, description: text(), category: text(), priority: "2", state: "inProgress",
  orderDate: "2026-11-10T09:12:00Z", startDate: "2026-11-10T10:00:00Z", requestedCompletionDate: "2026-11-20T17:00:00Z",
  relatedParty: [{ id: text(), name: text(), role: "customer" }, { id: text(), name: text(), role: "assignee" }],
  serviceOrderItem: [{ id: "1", action: "add", state: "inProgress", service: { name: text() } }],
  attachment: ["javascript:alert(1)", "https://example.org/?a=\"><script>alert(1)</script>", "data:text/html,<script>alert(1)</script>", "mailto:a@example.org", " https://example.org", "HTTPS://example.org"]
    .map((url, n) => ({ id: String(n + 1), name: text(), url })),
  activity: [activity("a", []), activity("b", ["a"]), activity("c", ["a", "b"])],
  note: [{ id: "1", author: text(), date: "2026-11-20T10:00:00Z", text: text() }],
  trackingRecord: [{ id: "1", time: "2026-11-20T10:00:00Z", user: text(), action: "note", description: text(), reason: text() }],
});
console.log(JSON.stringify(record(Number(process.argv[2]))));
