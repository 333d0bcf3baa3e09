#include "process/read/list.hpp"

#include <algorithm>
#include <deque>

#include "base/contains.hpp"
#include "base/parallel.hpp"
#include "base/suggest.hpp"
#include "model/items.hpp"
#include "model/references.hpp"
#include "model/views.hpp"
#include "process/work/policies.hpp"
#include "store/layout.hpp"
#include "store/mentions.hpp"
#include "store/placement.hpp"

namespace som::process {
namespace {

/// True if one of the values of a named field equals the requested one, or if none is requested.
bool has(const FieldRecord& record, std::string_view field, const std::string& wanted) {
  return wanted.empty() || contains(record.values(recordField(field)), wanted);
}

std::string stateOf(const FieldRecord& record) {
  static const std::size_t field = recordField("state");
  return joined(record.values(field));
}

bool hasFinalState(const FieldRecord& record) {
  const auto known = lifecycle::states.parse(stateOf(record));
  return known && record.kind().lifecycle && lifecycle::isFinal(*record.kind().lifecycle, *known);
}

bool hasWantedState(const ListRequest& request, const FieldRecord& record) {
  if (request.open && hasFinalState(record)) return false;
  return request.states.empty() || contains(request.states, stateOf(record));
}

using Ids = std::set<std::string, std::less<>>;

/// Returns the services that the items of the orders of a customer order name: a service itself names only
/// orders.
Ids servicesOfCustomerOrder(const store::Source& files, const std::string& customerOrder) {
  Ids services;
  const model::KindRow& kind = model::orderKind();
  store::Mentions(files, {&kind}).read(customerOrder, [&](const doc::Document& order) {
    if (!contains(model::customerOrdersOf(order.root()), customerOrder)) return;
    for (const doc::Node item : model::itemsOf(order.root(), kind.itemField))
      services.emplace(model::ItemView<doc::Node>(item).service().id());
  });
  return services;
}

/// True if a record belongs to the customer order of a request, if that names one.
bool isOfCustomerOrder(const ListRequest& request, const Ids& services, const FieldRecord& record) {
  static const std::size_t id = recordField("id");
  return has(record, "customerOrder", request.customerOrder) ||
         (record.kind().kind == model::Kind::service && services.contains(joined(record.values(id))));
}

bool matches(const ListRequest& request, const Ids& services, const RecordQuery& query,
             const FieldRecord& record) {
  const auto isAssigned = [&] {
    return has(record, "assignee", request.assignee) || has(record, "person", request.assignee) ||
           has(record, "party", request.assignee);
  };
  static const std::size_t id = recordField("id");
  if (request.ids && !request.ids->contains(joined(record.values(id)))) return false;
  return hasWantedState(request, record) && isAssigned() && has(record, "customer", request.customer) &&
         isOfCustomerOrder(request, services, record) && query.matches(record);
}

/// The data that all parts of a list share.
struct Listing {
  Workspace& workspace;
  Instant now;
  const ListRequest& request;
  const RecordQuery& query;
  Known known = {
      .reservations = std::make_shared<const Reservations>(workspace.store(), Reservations::For::many),
      .silences = std::make_shared<const Silences>(workspace.policies(), workspace.store(), now),
      .names = std::make_shared<OrderNames>(workspace.store())};
  bool rowsNeedWhole = request.needsDocuments || request.text || query.fieldsNeedWhole();
  std::vector<store::WantedWords> words = {};  ///< of texts that matching records have
  Ids services = {};                           ///< those of the customer order of the request

  /// If records must be read for the condition, their words show which need not.
  Survey::Index index() const { return words.empty() ? Survey::Index::fields : Survey::Index::words; }
};

Listing listingOf(Workspace& workspace, Instant now, const ListRequest& request, const RecordQuery& query) {
  Listing listing{.workspace = workspace, .now = now, .request = request, .query = query};
  if (query.filterNeedsWhole())
    for (const std::string& text : query.requiredTexts()) listing.words.emplace_back(text);
  return listing;
}

/// Throws Error if a file is not a record of its kind, or is another record. `validate` does the full checks.
void requireRecord(Workspace& workspace, const doc::Document& document, const model::KindRow& kind) {
  const model::RecordView<doc::Node> record(document.root());
  if (record.is(kind, store::idOfPath(document.file()))) return;
  auto findings = flawsOf(workspace, document, kind);
  if (!findings.empty()) throw Error(std::move(findings));
}

/// Computes the fields that follow from the clock while the files are visited, of a record with its document:
/// the digest of an ended one does not have them.
void assess(const Listing& listing, const FieldRecord& record) {
  if (record.hasDocument() && listing.query.needsAssessment()) record.assessed();
}

/// Makes the text of a row, if the request asks for texts.
void makeText(const Listing& listing, ListRow& row) {
  if (!listing.request.text) return;
  row.text = listing.request.text(row.record);
  row.record.release();
}

/// Lists the files of one part of a survey, one after the other.
class Lister : public SurveyWork {
 public:
  explicit Lister(const Listing& listing)
      : listing_(listing), assessor_(listing.workspace, listing.now, listing.known) {}

  void giveTo(ListResult& whole) {
    std::move(rows_.begin(), rows_.end(), std::back_inserter(whole.rows));
    std::move(bad_.begin(), bad_.end(), std::back_inserter(whole.bad));
  }

 private:
  void record(SurveyFile& file) override {
    const IndexEntry digest = file.digest();
    const bool digestTells = digest.hasFields() && !listing_.query.filterNeedsWhole();
    if (digestTells) {
      FieldRecord record(digest, file.path(), *file.kind(), assessor_);
      if (!isWanted(record)) return;
      if (!listing_.query.sortNeedsWhole()) return keep(std::move(record), file.path());
    }
    if (!file.mayMention(listing_.words)) return;
    std::optional<doc::Document> document = file.read();
    if (!document) return;
    const bool isRemembered = digest.hasFields() || (!listing_.words.empty() && digest.isWhole());
    if (!isRemembered) requireRecord(listing_.workspace, *document, *file.kind());
    FieldRecord record(std::move(*document), *file.kind(), assessor_);
    if (!isRemembered) file.remember(record, false);
    if (digestTells || isWanted(record)) keep(std::move(record), file.path());
  }

  void bad(std::vector<Diagnostic> findings) override {
    std::move(findings.begin(), findings.end(), std::back_inserter(bad_));
  }

  bool isWanted(const FieldRecord& record) const {
    return matches(listing_.request, listing_.services, listing_.query, record);
  }

  void keep(FieldRecord record, const std::string& path) {
    assess(listing_, record);
    std::string id = joined(record.values(recordField("id")));
    const auto due = dueOf(record, path);
    auto sort = listing_.query.sortValues(record);
    rows_.push_back({std::move(record), std::move(id), due, std::move(sort)});
    ListRow& row = rows_.back();
    if (!row.record.hasDocument()) return;
    // A list that will be cut needs the documents of few rows, which are read again.
    if (listing_.rowsNeedWhole && listing_.request.limit == 0)
      makeText(listing_, row);
    else
      keepDigest(row, path);
  }

  /// Replaces the document of a row by its digest, which is much smaller.
  void keepDigest(ListRow& row, const std::string& path) {
    const std::uint64_t policies = listing_.workspace.policies().version();
    std::optional<IndexEntryText> digest = indexEntryOf(row.record, false, policies);
    if (!digest) return;
    const IndexEntryText& text = digests_.emplace_back(std::move(*digest));
    row.record =
        FieldRecord(IndexEntry(text.text, text.fields, policies), path, row.record.kind(), assessor_);
  }

  /// A record whose terms are wrong is listed without a due date, and the finding is kept.
  std::optional<Instant> dueOf(const FieldRecord& record, const std::string& path) {
    try {
      return record.due();
    } catch (const Error& error) {
      bad(withoutTexts(error.findingsIn(path)));
      return std::nullopt;
    }
  }

  const Listing& listing_;
  Assessor assessor_;
  std::vector<ListRow> rows_;
  std::deque<IndexEntryText> digests_;  ///< of rows whose files were read
  std::vector<Diagnostic> bad_;
};

/// Owns the data that the rows of a list refer to: the survey with their digests, and the assessors of its
/// parts.
struct Owner {
  Owner(Workspace& workspace, const std::vector<const model::KindRow*>& kinds, Survey::Index index)
      : survey(workspace, kinds, index) {}

  Survey survey;
  std::vector<std::unique_ptr<Lister>> parts;
  std::vector<std::unique_ptr<Assessor>> assessors;  ///< of the rows whose documents were read later
};

/// Reads the documents of the rows that were found by their digests, and makes the texts of rows that have
/// none.
class Documents {
 public:
  Documents(const Listing& listing, Owner& owner) : listing_(listing), owner_(owner) {}

  /// Rows whose files have vanished or become bad leave the list.
  void readInto(ListResult& result) {
    std::vector<Piece> pieces((result.rows.size() + pieceSize - 1) / pieceSize);
    parallelPieces(result.rows.size(), pieceSize, [&](std::size_t begin, std::size_t end) {
      Piece& piece = pieces[begin / pieceSize];
      piece.assessor = std::make_unique<Assessor>(listing_.workspace, listing_.now, listing_.known);
      for (std::size_t i = begin; i < end; ++i) complete(piece, result.rows[i]);
    });
    Ids gone;
    for (Piece& piece : pieces) {
      owner_.assessors.push_back(std::move(piece.assessor));
      std::move(piece.bad.begin(), piece.bad.end(), std::back_inserter(result.bad));
      result.counts.read += piece.read;
      result.counts.bytes += piece.bytes;
      gone.merge(piece.gone);
    }
    result.matches -= gone.size();
    if (!gone.empty()) std::erase_if(result.rows, [&](const ListRow& row) { return gone.contains(row.id); });
  }

 private:
  static constexpr std::size_t pieceSize = 256;

  /// The rows of one thread at a time.
  struct Piece {
    std::unique_ptr<Assessor> assessor;
    std::vector<Diagnostic> bad;
    Ids gone;  ///< the rows that leave
    std::size_t read = 0;
    std::size_t bytes = 0;
  };

  void complete(Piece& piece, ListRow& row) const {
    if (!row.text.empty()) return;
    const std::string path = row.record.path();
    try {
      if (row.record.hasDocument() || readDocument(piece, row))
        makeText(listing_, row);
      else
        piece.gone.insert(row.id);
    } catch (const Error& error) {
      for (Diagnostic& finding : withoutTexts(error.findingsIn(path)))
        piece.bad.push_back(std::move(finding));
      piece.gone.insert(row.id);
    }
  }

  /// Returns false if the file has vanished.
  bool readDocument(Piece& piece, ListRow& row) const {
    const std::string path = row.record.path();
    const model::KindRow& kind = row.record.kind();
    std::optional<std::string> text = listing_.workspace.store().read(path);
    if (!text) return false;
    ++piece.read;
    piece.bytes += text->size();
    doc::Document document = doc::read(*std::move(text), path, doc::formatOf(path));
    requireRecord(listing_.workspace, document, kind);
    row.record = FieldRecord(std::move(document), kind, *piece.assessor);
    assess(listing_, row.record);
    return true;
  }

  const Listing& listing_;
  Owner& owner_;
};

void sort(const RecordQuery& query, std::vector<ListRow>& rows) {
  std::sort(rows.begin(), rows.end(), [&](const ListRow& a, const ListRow& b) {
    if (query.sortsBefore(a.sort, b.sort)) return true;
    if (query.sortsBefore(b.sort, a.sort)) return false;
    const auto due = [](const ListRow& row) { return row.due.value_or(Instant::max()); };
    return due(a) != due(b) ? due(a) < due(b) : a.id < b.id;
  });
}

/// Returns the findings for unreadable policies if the list has records with clocks, as due dates follow from
/// policies.
std::vector<Diagnostic> policyFindings(Workspace& workspace,
                                       const std::vector<const model::KindRow*>& kinds) {
  std::vector<Diagnostic> findings;
  const auto hasClock = [](const model::KindRow* kind) { return kind->clock != model::Clock::none; };
  if (std::none_of(kinds.begin(), kinds.end(), hasClock)) return findings;
  for (const Diagnostic& finding : workspace.policies().findings())
    if (finding.file.starts_with(store::policyFolder)) findings.push_back(finding);
  return findings;
}

/// Hides ended records and cuts the list, as the request asks.
void cut(const ListRequest& request, ListResult& result) {
  if (request.hidesEnded)
    result.hidden = std::erase_if(result.rows, [](const ListRow& row) { return hasFinalState(row.record); });
  result.matches = result.rows.size();
  if (request.limit > 0 && request.limit < result.rows.size())
    result.rows.erase(result.rows.begin() + static_cast<std::ptrdiff_t>(request.limit), result.rows.end());
}

ListResult listAll(Listing& listing) {
  const std::vector<const model::KindRow*> kinds = listedKinds(listing.request);
  const auto owner = std::make_shared<Owner>(listing.workspace, kinds, listing.index());
  listing.known.ahead = [&survey = owner->survey](const model::KindRow& kind, std::string_view id) {
    return survey.ahead(kind, id);
  };
  listing.known.shared = std::make_shared<SharedStandings>();
  ListResult result;
  result.owner = owner;
  result.bad = owner->survey.passedOver();
  for (Diagnostic& stray : store::strays(listing.workspace.store(), kinds))
    result.bad.push_back(std::move(stray));
  for (Diagnostic& finding : policyFindings(listing.workspace, kinds))
    result.bad.push_back(std::move(finding));
  result.counts = mapReduce(
      owner->survey, [&] { return std::make_unique<Lister>(listing); },
      [&](std::unique_ptr<Lister> part) {
        part->giveTo(result);
        owner->parts.push_back(std::move(part));
      });
  sort(listing.query, result.rows);
  cut(listing.request, result);
  if (listing.rowsNeedWhole) Documents(listing, *owner).readInto(result);
  return result;
}

}  // namespace

ListResult list(Workspace& workspace, const Env& env, const ListRequest& request, const RecordQuery& query) {
  Listing listing = listingOf(workspace, env.now, request, query);
  ListResult result = workspace.store().consistently([&] {
    const std::vector<const model::KindRow*> kinds = listedKinds(request);
    if (!request.customerOrder.empty() &&
        std::find(kinds.begin(), kinds.end(), &model::serviceKind()) != kinds.end())
      listing.services = servicesOfCustomerOrder(workspace.store(), request.customerOrder);
    return listAll(listing);
  });
  workspace.store().addFindingsTo(result.bad);
  return result;
}

std::vector<const model::KindRow*> listedKinds(const ListRequest& request) {
  return request.kinds.empty() ? model::kindsLike(request.kind) : request.kinds;
}

std::vector<std::string_view> listedStates(const ListRequest& request) {
  std::vector<std::string_view> names;
  for (const model::KindRow* like : listedKinds(request))
    for (const lifecycle::State state : like->lifecycle->states)
      if (const auto name = lifecycle::states.name(state);
          std::find(names.begin(), names.end(), name) == names.end())
        names.push_back(name);
  return names;
}

}  // namespace som::process
