"""Words of one field, of which a term has one: whoever exchanges them states another term.

"Refund" and "credit", "calendar" and "business" days, "seller" and "buyer" are no contraries, but a
contract that had the one and has the other is another contract.
"""

from __future__ import annotations

from itertools import pairwise

from notifier.materiality.facts import words

#: Each line a field: words apart are different terms, words joined by "/" the same.
_FIELDS = (
    # Who bears it, who does it.
    "buyer/purchaser/customer/client seller/merchant/vendor/supplier/provider/carrier/contractor",
    "controller/customer/client processor/provider/supplier/vendor/subprocessor",
    "importer exporter",
    "licensor licensee",
    "landlord/lessor tenant/lessee/renter",
    "guest host",
    "sender/shipper recipient/consignee carrier",
    "employer employee",
    "lender borrower",
    "insurer/underwriter insured/policyholder",
    "franchisor franchisee",
    "assignor assignee",
    "mortgagor mortgagee",
    "consignor consignee",
    "bailor bailee",
    "donor donee",
    "payer/payor payee",
    "trainer trainee",
    "interviewer interviewee",
    "intrastate interstate",
    "discloser recipient",
    "buyer/customer/guest/tenant/renter/borrower/traveller/passenger/shopper/subscriber retailer/shop/owner/landlord/lender/operator/airline",
    "claimant respondent",
    "school/schools/district parent/parents/guardian/guardians pupil/pupils student/students",
    "human/person/people/staff/moderator/moderators/adviser/advisers/agent/agents automated/algorithm/algorithms/machine/machines/software/bot/bots",
    "independent/external own/internal",
    "transferor transferee",
    # What one gets or gives.
    "refund/refunds/cash/money voucher/vouchers/repair/replacement/points/coupon",
    "cash credit",
    "copy/copies summary/summaries/extract/overview",
    "explain/explains/explanation/reasons review/reviews/reconsider/reconsiders",
    "stop/stops reduce/reduces",
    "delete/deleted/erase/erased/remove/removed hide/hidden archive/archived restrict/restricted",
    "refund/refunds/refunded/reimbursement/reimbursed credit/credits/credited replacement/replacements/replaced repair/repairs/repaired voucher/vouchers/coupon/coupons exchange/exchanged discount/discounts",
    "keep/keeps/retain/retains lose/loses/forfeit/forfeits/waive/waives/surrender/surrenders",
    "receive/receives pay/pays owe/owes",
    "waived/waive charged/charge applied/due",
    "deducted/debited added/credited",
    "debit credit prepaid",
    "sold leased/rented/licensed/lent",
    "share/shares/shared/sharing/disclose/discloses/disclosed sell/sells/sold/selling rent/rents/rented/renting trade/trades/traded",
    "aggregated/aggregate/anonymised/anonymized/anonymous/de-identified personal/identifiable/individual pseudonymised/pseudonymized/pseudonymous",
    "friends/followers/contacts/members everyone/everybody/anyone/public",
    "approval/consent/permission/authorisation/authorization notice/notification objection consultation",
    "indemnify reimburse insure",
    "accept/accepted/approve/approved/grant/granted decline/declined/reject/rejected/deny/denied refuse/refused",
    # How much of it.
    "gross net",
    "gross ordinary/slight/simple wilful/willful",
    "lesser/lower/smaller greater/higher/larger",
    "lowest/smallest/shortest highest/largest/longest",
    "low/small high/large",
    "shorter longer",
    "half third/one-third quarter double whole/full/all/entire",
    "partial/part whole/full/entire/complete",
    "minimum/least maximum/most average",
    "first last each/every/any/all",
    "inclusive/including/included/include exclusive/excluding/excluded/exclude/less plus",
    "fixed variable/floating/dynamic/adjustable estimated",
    "simple compound",
    "guaranteed/binding estimated/estimates/indicative provisional",
    "jointly/joint severally/several",
    "worldwide/global/international domestic/national/nationwide regional/local",
    "perpetual/permanent/unlimited/indefinite limited/temporary/fixed/annual",
    "named concurrent/floating",
    "dedicated shared",
    "personal/private/residential/educational commercial/business/professional",
    "individual/individually class/collective/collectively",
    "consequential/indirect direct",
    "together/plus/with minus/less",
    "final/firm estimate/estimated/provisional",
    # When.
    "open/foreground/active/running closed/background/inactive",
    "calendar business/working",
    "hourly daily weekly monthly quarterly annually/annual/yearly",
    "hour day week month quarter year",
    "arrears advance",
    "earliest latest",
    "earlier/sooner later",
    "previous/preceding/last next/following current",
    "delivery/receipt/arrival dispatch/despatch/shipment purchase/order activation signature/signing",
    "received/delivered sent/dispatched/shipped/posted ordered",
    "beginning/start/opening end/close/closing middle",
    "scheduled/planned emergency/unplanned",
    "opened/used unopened/unused",
    # How sure, how formal.
    "written oral/verbal",
    "suspected/alleged/potential/threatened confirmed/actual/proven",
    "aware/suspecting confirming/confirmed/confirms/confirm",
    "certified/accredited/attested designed/modelled/modeled/line/based/inspired",
    "require/requires/oblige/obliges ask/asks encourage/encourages/invite/invites/urge/urges/expect/expects/recommend/recommends",
    "encrypted/hashed plain/unencrypted",
    "certified/accredited aligned/consistent/compliant/modelled/modeled",
    "required/mandatory/obliged/obligatory requested/recommended/encouraged/optional/suggested",
    "guarantee/guarantees/warrant/warrants aim/aims/endeavour/endeavours/endeavor/endeavors strive",
    "final interim/preliminary/provisional",
    "automatically/automatic manually/manual",
    # Where, before whom, and by what way.
    "online/website/app telephone/phone post/letter/writing person",
    "arbitration/arbitrator mediation/mediator litigation/court/courts negotiation",
    "domestic foreign",
    "inside/within outside",
    "inbound/incoming outbound/outgoing",
    # What becomes of things at the end.
    "delete/deletes/deleted/deletion/erase/erases/erased/erasure/destroy/destroys/destroyed return/returns/returned anonymise/anonymize/anonymised/anonymized archive/archives/archived deactivate/deactivated/disable/disabled retain/retains/retained",
    "counts/count/counted excluded/excludes/ignored/disregarded",
    "new existing",
    "all/every/each new existing",
    "both either",
    "nobody/no-one everybody/everyone/anybody/anyone",
    "require/requires/required/oblige/obliges/obliged permit/permits/permitted/allow/allows/allowed",
    # Whose law.
    "gdpr ccpa/cpra lgpd pipeda coppa hipaa ferpa pdpa appi fadp",
)
_OTHERS: dict[str, set[str]] = {}
for _field in _FIELDS:
    _groups = [group.split("/") for group in _field.split()]
    for _group in _groups:
        for _word in _group:
            _OTHERS.setdefault(_word, set()).update(
                other for group in _groups if group is not _group for other in group
            )
#: Adjectives of which "in-" makes the contrary; "un-" and "ir-" make one of any.
_IN = frozenset(
    [
        *("accurate", "active", "complete", "valid", "eligible", "direct", "applicable"),
        *("tangible", "voluntary", "visible", "accessible", "correct", "definite", "compatible"),
        *("sufficient", "secure", "curable", "consistent", "frequent", "dependent"),
    ]
)
_NOT = frozenset(("not", "no", "never", "without", "cannot"))
#: Letters of the shortest word of which a syllable makes the contrary.
_LONG = 5
#: Words of the longest swap in which one term answers another.
SHORT = 4


def exchanged(gone: str, come: str) -> tuple[str, str] | None:
    """Return the word of *gone* and that of *come* which state different terms; None if there are none."""
    before, after = words(gone), words(come)
    # What is "not visible" is invisible.
    if not _NOT.isdisjoint(before) or not _NOT.isdisjoint(after):
        return None
    for word in before:
        if word in after:
            continue
        for other in after:
            if other in before:
                continue
            if other in _OTHERS.get(word, ()) or _denied(word, other) or _denied(other, word):
                return word, other
    turned = _with_non(before) ^ _with_non(after)
    for word in turned:
        if word in before and word in after:
            return word, word
    return None


def _denied(word: str, other: str) -> bool:
    """Whether *other* is *word* with a syllable that denies it."""
    if len(word) < _LONG or not other.endswith(word):
        return False
    made = other.removesuffix(word)
    return made in {"un", "ir"} or (made == "in" and word in _IN)


def _with_non(said: list[str]) -> set[str]:
    """Return the words before which "non-" stands."""
    return {word for non, word in pairwise(said) if non == "non"}
