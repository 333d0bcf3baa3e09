#include "model/qualification_answer.hpp"

#include "model/entries.hpp"
#include "model/members.hpp"

namespace som::model {
namespace {

constexpr std::string_view itemList = "serviceQualificationItem";
constexpr const char* reasonList = "eligibilityUnavailabilityReason";
constexpr const char* proposalList = "alternateServiceProposal";
constexpr const char* resultField = "qualificationResult";

doc::Value entryOf(const Proposal& proposal, std::size_t number) {
  doc::Value entry = {{"id", std::to_string(number)}};
  members::putTime(entry, "alternateServiceAvailabilityDate", proposal.available);
  entry["alternateService"] = proposal.service;
  return entry;
}

}  // namespace

doc::Value qualificationRecord(NewQualification question) {
  doc::Value item = {{"id", "1"}};
  members::putTime(item, "expectedServiceAvailabilityDate", question.wanted);
  item["service"] = std::move(question.service);
  doc::Value record = {{"@type", row(Kind::serviceQualification).type}};
  if (!question.customer.empty()) addParty(record, question.customer, customerRole);
  members::append(record, itemList, std::move(item));
  return record;
}

QualificationItemHandle::QualificationItemHandle(doc::Value& record, std::size_t position)
    : Handle(record, itemList, position) {}

void QualificationItemHandle::answer(const QualificationAnswer& answer) const {
  doc::Value& item = value();
  item["state"] = "done";
  item[resultField] = answer.result;
  item.erase(reasonList);
  item.erase(proposalList);
  members::putTime(item, "expectedActivationDate", answer.earliest);
  for (const UnavailabilityReason& reason : answer.reasons)
    members::append(item, reasonList, {{"code", reason.code}, {"label", reason.label}});
  std::size_t number = 0;
  for (const Proposal& proposal : answer.proposals)
    members::append(item, proposalList, entryOf(proposal, ++number));
}

std::vector<QualificationItemHandle> qualificationItems(doc::Value& record) {
  std::vector<QualificationItemHandle> items;
  const std::size_t count = ValueNode(record)[itemList].size();
  for (std::size_t position = 0; position < count; ++position) items.emplace_back(record, position);
  return items;
}

void answerQualification(doc::Value& record, std::string_view result, Instant effective) {
  record[resultField] = result;
  members::putTime(record, "effectiveQualificationDate", effective);
}

}  // namespace som::model
