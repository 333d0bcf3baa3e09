// A front for `som exchange --cgi`: one process for each request, nothing but Node's own modules. Listens on loopback;
// authentication, TLS and rate limits belong to the web server before it. Settings are variables of the environment:
// SOM (the program), SOM_WORKSPACE, SOM_BASE (of links), HOST, PORT.
import { createServer } from 'node:http';
import { spawn } from 'node:child_process';

const { SOM = 'som', SOM_BASE = '', HOST = '127.0.0.1', PORT = '8080' } = process.env;
const maxBody = 1 << 20; // bytes
const maxProcesses = 16;
const bodyTimeout = Number(process.env.BODY_TIMEOUT ?? 10_000); // milliseconds
let running = 0;

function refuse(response, status, reason) {
  if (response.headersSent || response.destroyed) return;
  const body = JSON.stringify({ code: String(status), reason, status: String(status) });
  response.writeHead(status, { 'Content-Type': 'application/json', Connection: 'close' }).end(body);
}

// The environment of RFC 3875: what the program may know of the request, and nothing else of it.
function environment(request, length) {
  const mark = request.url.indexOf('?');
  const path = mark < 0 ? request.url : request.url.slice(0, mark);
  const variables = {
    ...process.env,
    REQUEST_METHOD: request.method,
    PATH_INFO: decodeURIComponent(/%2f|%5c/i.test(path) ? '/..' : path),
    QUERY_STRING: mark < 0 ? '' : request.url.slice(mark + 1),
    CONTENT_LENGTH: String(length),
    CONTENT_TYPE: request.headers['content-type'] ?? '',
    HTTP_IF_MATCH: request.headers['if-match'] ?? '',
    HTTP_IDEMPOTENCY_KEY: request.headers['idempotency-key'] ?? '',
  };
  if (Object.values(variables).some((value) => value.includes('\0'))) throw new Error('NUL');
  return variables;
}

// `Status: 200 OK`, headers, an empty line, the body.
function respond(response, output) {
  const end = output.indexOf('\r\n\r\n');
  const lines = output.subarray(0, end).toString().split('\r\n').map((line) => line.split(/: (.*)/s));
  const status = Number(lines.shift()?.[1]?.slice(0, 3));
  if (end < 0 || !status) return refuse(response, 500, 'Internal Server Error');
  response.writeHead(status, Object.fromEntries(lines.map(([name, value]) => [name, value])));
  response.end(output.subarray(end + 4));
}

function run(request, response, body) {
  if (running >= maxProcesses) return refuse(response, 503, 'Service Unavailable');
  let variables;
  try {
    variables = environment(request, body.length);
  } catch {
    return refuse(response, 400, 'Bad Request');
  }
  ++running;
  const child = spawn(SOM, ['exchange', '--cgi', '--base', SOM_BASE], { env: variables, stdio: ['pipe', 'pipe', 'inherit'] });
  const output = [];
  child.stdout.on('data', (part) => output.push(part));
  child.stdin.on('error', () => {}); // it need not read the body
  child.on('error', () => refuse(response, 500, 'Internal Server Error'));
  child.on('close', () => (--running, response.destroyed || respond(response, Buffer.concat(output))));
  child.stdin.end(body); // a client that leaves does not stop what has begun
}

const server = createServer((request, response) => {
  const parts = [];
  let length = 0;
  const timer = setTimeout(() => refuse(response, 408, 'Request Timeout'), bodyTimeout);
  request.on('data', (part) => (length += part.length) > maxBody ? refuse(response, 413, 'Content Too Large') : parts.push(part));
  request.on('close', () => clearTimeout(timer));
  request.on('end', () => (clearTimeout(timer), response.headersSent || run(request, response, Buffer.concat(parts))));
});
server.listen(Number(PORT), HOST, () => console.log(`http://${HOST}:${server.address().port}`));
