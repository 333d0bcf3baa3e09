#include "exchange/exchange.hpp"

#include <fmt/format.h>

#include <charconv>

#include "exchange/server.hpp"
#include "render/object.hpp"

namespace som::cli {
namespace {

struct ExchangeOptions {
  std::string method;
  std::string path;
  std::vector<std::string> headers;
  std::string base;
  std::string file;
  bool cgi = false;
};

HttpRequest requestOf(const Session& session, const ExchangeOptions& options) {
  HttpRequest request{.method = options.method};
  addHeader(request, "content-type: application/json");
  for (const std::string& header : options.headers) addHeader(request, header);
  setTarget(request, options.path, false);
  if (!options.file.empty())
    request.body =
        options.file == "-" ? readWhole(session.host.in, "<stdin>") : session.host.readFile(options.file);
  return request;
}

/// Reads the body that CGI announces. Throws HttpError 400 or 413.
std::string cgiBody(const Session& session) {
  const std::string text = session.host.environment("CONTENT_LENGTH").value_or("");
  if (text.empty()) return {};
  std::size_t length = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), length);
  if (error != std::errc() || end != text.data() + text.size())
    throw HttpError{400, "invalid-request", "Bad Request", "the length of the body is not a number"};
  if (length > doc::maxPayloadBytes)
    throw HttpError{413, "too-large", "Content Too Large",
                    fmt::format("a body has at most {} bytes", doc::maxPayloadBytes)};
  std::string body(length, '\0');
  session.host.in.read(body.data(), static_cast<std::streamsize>(length));
  if (static_cast<std::size_t>(session.host.in.gcount()) != length)
    throw HttpError{400, "invalid-request", "Bad Request", "the body ends early"};
  return body;
}

/// The request of RFC 3875's environment.
HttpRequest cgiRequest(const Session& session) {
  const auto variable = [&](const char* name) { return session.host.environment(name).value_or(""); };
  HttpRequest request{.method = variable("REQUEST_METHOD")};
  setTarget(request, variable("PATH_INFO"), true);
  setQuery(request, variable("QUERY_STRING"));
  for (const auto& [name, header] :
       {std::pair("CONTENT_TYPE", "content-type"), std::pair("HTTP_IF_MATCH", "if-match"),
        std::pair("HTTP_IDEMPOTENCY_KEY", "idempotency-key")})
    if (const std::string value = variable(name); !value.empty())
      addHeader(request, fmt::format("{}: {}", header, value));
  request.body = cgiBody(session);
  return request;
}

doc::Value jsonOf(const HttpResponse& response) {
  doc::Value headers = doc::Value::object();
  for (const auto& [name, value] : response.headers) headers[name] = value;
  return render::Object::ofKind("ExchangeResponse")
      .add("status", response.status)
      .add("headers", std::move(headers))
      .add("body", response.body)
      .take();
}

Exit runExchange(const Session& session, const Printer& printer, const ExchangeOptions& options) {
  if (!options.cgi && options.path.empty())
    throw Error(Diagnostic(Code::usage, "the method and the path are missing")
                    .hint("som exchange GET /tmf-api/serviceOrdering/v4/serviceOrder"));
  if (session.global.dryRun) throw Error(Code::usage, "a response says what was done, so -n is not possible");
  if (options.cgi && !options.method.empty())
    throw Error(Code::usage, "--cgi reads the request from the environment");
  std::vector<Diagnostic> warnings;
  HttpResponse response;
  try {
    HttpRequest request = options.cgi ? cgiRequest(session) : requestOf(session, options);
    request.base = options.base;
    while (request.base.ends_with('/')) request.base.pop_back();
    response = answer(session, request, warnings);
  } catch (const HttpError& error) {
    response = refusalOf(error);
  }
  printer.complain(warnings);
  if (printer.isJson())
    printer.json(jsonOf(response));
  else
    printer.print(cgiText(response));
  return Exit::done;
}

const std::vector<std::string_view> exchangeOutputs = {"http", "json"};

}  // namespace

void addExchange(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<ExchangeOptions>();
  command.option("method", options->method, "GET, HEAD, POST, PATCH or DELETE").placeholder("METHOD");
  command
      .option("path", options->path,
              "the path with its query: /tmf-api/serviceOrdering/v4/serviceOrder?state=held")
      .placeholder("TARGET");
  command
      .repeated("-H,--header", options->headers,
                "a header: If-Match, Idempotency-Key, Content-Type; repeat for more")
      .placeholder("HEADER");
  command
      .option("--base", options->base,
              "the address before /tmf-api in links, such as https://orders.example.net")
      .check(flawOfBase)
      .placeholder("URL");
  command.option("-f,--file", options->file, "the body of the request; - is standard input")
      .placeholder("FILE");
  command.flag("--cgi", options->cgi, "read the request from the environment and standard input (RFC 3875)");
  select(command, selection, exchangeOutputs, options, runExchange);
  command.examples(
      "  som exchange GET '/tmf-api/serviceOrdering/v4/serviceOrder?state=held&fields=state'\n"
      "  som exchange POST /tmf-api/troubleTicket/v4/troubleTicket -f ticket.json\n"
      "  som exchange --cgi --base https://orders.example.net");
}

}  // namespace som::cli
