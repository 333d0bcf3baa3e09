// kit.mjs NEWMAN KIT COLLECTION ENVIRONMENT VARIABLE ADDRESS [BODY]
//   Runs a conformance kit of TM Forum with newman against an address, to which VARIABLE of its environment is set, and
//   prints a line for each assertion: its kit, request, name, and `ok` or why it fails, with tabs between them. BODY is a
//   file with the body of the kit's first request. Texts that differ between runs, such as ids and times, are shortened.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const [modules, kit, collectionFile, environmentFile, variable, address, bodyFile] = process.argv.slice(2);
const newman = createRequire(modules + '/')('newman');
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

const collection = read(collectionFile);
const environment = read(environmentFile);
// What scripts of the kit set may be left from an earlier run; the environment would hide it.
const isSet = new Set([...JSON.stringify(collection).matchAll(/globals\.set\(\\?['"](\w+)/g)].map(([, key]) => key));
environment.values = [
  ...environment.values.filter(({ key }) => key !== variable && !isSet.has(key)),
  { key: variable, value: address, enabled: true },
];

// The environment's own setting of the header is that of a browser's form.
const requests = (items) => items.flatMap((item) => (item.item ? requests(item.item) : [item]));
for (const { request } of requests(collection.item))
  if (request.body?.raw) request.header = [{ key: 'Content-Type', value: 'application/json' }];
if (bodyFile) requests(collection.item)[0].request.body.raw = readFileSync(bodyFile, 'utf8');

const short = (text) =>
  String(text ?? '')
    .replace(/\s+/g, ' ')
    .replace(/[A-Z]{2}-\d{8}-[0-9A-Z]{8}/g, 'ID')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replace(/http:\/\/[^ '"/]+/g, 'HOST')
    .slice(0, 200);

newman.run({ collection, environment, timeoutRequest: 20_000, color: 'off' }, (error, summary) => {
  if (error) {
    console.error(`${kit}: ${error}`);
    process.exit(1);
  }
  for (const { item, requestError, assertions = [] } of summary.run.executions) {
    const name = short(`${item.request.method} ${item.name}`);
    if (requestError) console.log([kit, name, 'the request', short(requestError.message)].join('\t'));
    for (const assertion of assertions)
      console.log([kit, name, short(assertion.assertion), assertion.skipped ? 'skipped' : short(assertion.error?.message) || 'ok'].join('\t'));
  }
  // A script that throws ends before its other assertions: that is a failure of its own.
  for (const { error: failure, source } of summary.run.failures)
    if (failure.name !== 'AssertionError')
      console.log([kit, short(`${source?.request?.method} ${source?.name}`), 'the script', short(failure.message)].join('\t'));
});
