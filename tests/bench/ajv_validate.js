// ajv_validate.js SCHEMAS DIR: checks every order below DIR against ServiceOrder.json, prints how many are valid.
// Modules are found through NODE_PATH.
const fs = require("fs");
const path = require("path");
const Ajv = require("ajv");
const yaml = require("js-yaml");

const [schemas, orders] = process.argv.slice(2);
const ajv = new Ajv({ strict: false, allErrors: true });
const formats = {
  "record-id": /^[A-Z]{2}-\d{8}-[0-9A-HJKMNP-TV-Z]{8}$/,
  "plain-id": /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/,
  "activity-id": /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/,
  "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
  date: /^\d{4}-\d\d-\d\d$/,
  duration: /^P(?!$)(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/,
};
for (const [name, pattern] of Object.entries(formats)) ajv.addFormat(name, pattern);
for (const name of fs.readdirSync(schemas))
  if (name.endsWith(".json")) ajv.addSchema(JSON.parse(fs.readFileSync(path.join(schemas, name), "utf8")), name);
const validate = ajv.getSchema("ServiceOrder.json");

let valid = 0;
let bad = 0;
for (const name of fs.readdirSync(orders, { recursive: true })) {
  if (!/\.(yaml|json)$/.test(name)) continue;
  const text = fs.readFileSync(path.join(orders, name), "utf8");
  validate(name.endsWith(".json") ? JSON.parse(text) : yaml.load(text)) ? ++valid : ++bad;
}
console.log(`${valid} valid, ${bad} not`);
process.exitCode = bad > 0 ? 1 : 0;
