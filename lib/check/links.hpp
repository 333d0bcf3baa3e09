#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "doc/document.hpp"
#include "model/kind.hpp"

/// Links between two records that both of them write. `validate` and `doctor` report those that only one end
/// knows.
namespace som::check {

/// The flaws of links that have one end.
enum class LinkFlaw {
  holderLacksValue,        ///< a value is held for the record, which does not list it
  holderHasStrangeValue,   ///< the record lists a value that is not held for it
  serviceLacksValue,       ///< a value is used by the service, which does not list it
  serviceHasStrangeValue,  ///< the service lists a value that it does not use
  serviceHidesValue,      ///< a required parameter of the service does not show a value that the service uses
  valueLacksService,      ///< an allocated value belongs to an item whose service it does not name
  requestLacksRequester,  ///< an activity is delegated to the request, which does not name it
  serviceLacksOrder,      ///< an order added the service, which does not name it
  serviceLacksChange,     ///< an open order changes or deletes the service, which does not name it
  requestHasStrangeRequester,  ///< the open request names an activity that is not delegated to it
};

/// An entry that one record should have, or should not have.
struct OneSidedLink {
  LinkFlaw flaw;
  std::string path;    ///< of the record that is to be changed
  std::string record;  ///< its id
  std::string other;   ///< the id of the other record
  std::string part;    ///< the item, activity or parameter that the link is about; empty if it is about none
  Diagnostic finding;  ///< one-sided-link
};

/// The ends of links, collected from all records.
class Links {
 public:
  /// Adds the ends that a record has.
  void look(const doc::Document& document, const model::KindRow& kind);
  /// Adds a file that cannot be read, for instance because of conflict markers. Links to a value of a pool
  /// that it holds are not judged.
  void passOver(const std::string& path);
  void merge(Links&& other);
  /// Returns the links that only one end knows, by path. Links to records that were not seen are left out:
  /// they are dangling references.
  std::vector<OneSidedLink> oneSided();
  /// Finds states of an order that those of the linked records exclude: an activity that ended while its
  /// request is open, a completed item whose service was never put in place (illegal-transition); and items
  /// that do not name the service which was made for them (missing-field).
  std::vector<Diagnostic> disagreements() const;

 private:
  struct Value {
    std::string path, holder, item;
    bool allocated = false;
    std::vector<std::string> users;
    bool unclear = false;  ///< several files claim it, or its file cannot be read: other checks report that
  };
  /// A record that can be the other end.
  struct Seen {
    std::string path;
    const model::KindRow* kind = nullptr;
    lifecycle::State state = lifecycle::State::none;
    bool ended = false;
    bool lists = false;  ///< it has the list of its values
    std::vector<std::string> values;
    std::set<std::string, std::less<>> parameters = {};  ///< those of a service that have a value
    std::string specification = {};                      ///< of a service
    std::vector<std::string>
        partners;  ///< of a request: who waits for it, in which activity; of a service: its orders
    std::vector<std::pair<std::string, std::string>> requesters = {};  ///< records and activities
  };
  /// An end of an activity or an item: it names another record.
  struct Naming {
    std::string record = {}, part = {}, other = {};
    bool only = false;    ///< the order has no other item
    bool isOpen = false;  ///< the activity is not finished, and the request names it
    lifecycle::State state = lifecycle::State::none;  ///< of the activity or item
  };
  void checkHolders(std::vector<OneSidedLink>& found) const;
  void checkUsers(std::vector<OneSidedLink>& found) const;
  void checkParameters(std::vector<OneSidedLink>& found) const;
  /// Returns the items whose services use an allocated value.
  std::vector<const Naming*> itemsOf(const Value& value) const;
  /// True if a resource of a service is a value of a pool that the service does not use.
  bool isStrange(std::string_view service, std::string_view listed) const;
  void checkRequesters(std::vector<OneSidedLink>& found) const;
  void checkPartners(const std::vector<Naming>& namings, LinkFlaw flaw,
                     std::vector<OneSidedLink>& found) const;

  std::map<std::string, Value, std::less<>> values_;
  std::map<std::string, Seen, std::less<>> records_;
  std::set<std::string, std::less<>> pools_;
  /// The required parameters of specifications: name and pool.
  std::map<std::string, std::vector<std::pair<std::string, std::string>>, std::less<>> required_;
  std::vector<Naming> delegated_;  ///< activities
  std::vector<Naming> madeFor_;    ///< services, with the items of orders that added them
  std::vector<Naming> added_;      ///< items of started orders that add a service; sorted by `oneSided`
  std::vector<Naming> changed_;    ///< items of open started orders that modify or delete a service
};

}  // namespace som::check
