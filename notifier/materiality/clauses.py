"""Words that may stand for the terms of contracts: "call off" for "cancel", "turn off" for "deactivate".

A term that comes where a word of its kin was, and went, is no news; one that comes beside it is
(:func:`~notifier.materiality.naming.stands_for`).
"""

from __future__ import annotations

from collections.abc import Mapping

#: By topic and term, what may stand for it, the term itself among it; each begins at a word's border.
KIN: Mapping[str, Mapping[str, str]] = {
    "retention": {
        "retention": r"ret(?:ain|ention)|ke(?:ep|pt)|stor(?:e|es|ed|age|ing)\b|hold|held\b|preserv|archiv|delet|eras|purg|destr(?:oy|uc)|overwr|wip(?:e|ed)\b|dispos|discard|liv(?:e|es) (?:on|longer)|lasts?\b|gone\b",
    },
    "termination": {
        "termination": r"terminat|end(?:s|ed|ing)?\b(?! of (?:[\w-]+ ){0,2}(?:subscription|term|period|months?|years?|days?|weeks?|contract|trial|cycle|notice)\b)|clos(?:e|es|ed|ing|ure)\b|cancel|stop|discontinu|leav(?:e|es|ing)\b|withdr[ae]w|bring to an end|over\b",
        "suspension": r"suspen|paus|freez|frozen|on hold|deactivat|disabl|block|(?:turn|switch|shut)(?:s|ed|ing)?(?: \w+){0,4}? off\b|restrict|lock",
        "cancellation": r"cancel|call(?:s|ed|ing)?(?: \w+){0,3}? off\b|clos(?:e|es|ed|ing|ure)\b|end(?:s|ed|ing)?\b(?! of (?:[\w-]+ ){0,2}(?:subscription|term|period|months?|years?|days?|weeks?|contract|trial|cycle|notice)\b)|terminat|stop|discontinu|unsubscrib|withdr[ae]w|come\b|attend",
        "inactivity": r"inactiv|dormant|unused|idle|not (?:used|logged|signed)|sign(?:ed)? in|log(?:ged)? in",
    },
    "acceptable_use": {
        "prohibited conduct": r"prohibit|forbid|forbade|ban(?:s|ned)?\b|not\b|never|no\b|nor\b|nobody|cannot|can't|mustn't|unlawful|illegal|disallow|refrain|without",
        "automated access": r"scrap|crawl|spider|bots?\b|robot|automat|scripts?\b|machine|harvest",
        "reverse engineering": r"reverse|decompil|disassembl|circumvent|take apart|source code|work around|bypass",
        "resale": r"resell|resale|sell|sold\b|sublicens|commercial|business|compet",
        "eligibility": r"eligib|minimum age|years? old|old enough|of age\b|sanction|export|resident|parent|live in|at least",
    },
    "fees_payment": {
        "fees": r"fees?\b|charg|surcharg|cost|pric|rates?\b|free(?: of charge)?\b|pay|bill|tariff|commission|without paying|for nothing",
        "prices": r"pric|cost|charg|fees?\b|rates?\b|tariff",
        "taxes": r"tax|vat\b|duties\b|gst\b",
        "refunds": r"refund|money back|reimburs|repa(?:y|id)\b|return(?:s|ed|ing)?\b|give(?:s|n)?(?: \w+){0,4} back|compensat|credit|rebate|chargeback|make good",
        "renewal": r"renew|recurr|auto-?renew|extend|roll(?:s|ed)? over|continu|another (?:year|month|term)",
        "payment": r"pay|paid\b|unpaid|bill|invoic|charg|due\b|owe|settle|remit|pric|cost|fees?\b|royalt",
        "subscriptions": r"subscri|plan\b|plans\b|trial|membership|term\b|commit",
    },
    "policy_change": {
        "notice of changes": r"notif|notic|inform|announc|alert|tell|told\b|let(?:s|ting)? (?:\w+ )?know|e-?mail|write to|warn|hear from|post(?:s|ed|ing)?\b",
    },
    "liability_disputes": {
        "liability": r"liab|responsib|answerable|accountable|at fault|pay for",
        "warranties": r"warrant|guarant|promis|as[- ]is|as available|disclaim|represent|assur|vouch",
        "indemnity": r"indemni|hold harmless|defend|reimburs|compensat|make good|cover(?:s|ed)? (?:\w+ )?(?:loss|cost|claim)",
        "damages": r"damag|loss|lost\b|lose|harm|consequential|punitive",
        "arbitration": r"arbitrat|mediat|jams\b|aaa\b",
        "class actions": r"class\b|representative|jury|collective|group action|together with others",
        "governing law and courts": r"govern|laws?\b|courts?\b|jurisdiction|venue|judges?\b|applies|apply",
        "disputes": r"disput|claim|litigat|lawsuit|sue\b|sues\b|suing|disagree|legal action|action\b|proceeding|quarrel|complain|problem",
        "releases and waivers": r"waiv|releas|give(?:s|n)? up|surrender|discharg|forgo",
    },
    "content_licence": {
        "licences": r"licen[sc]|permi(?:ssion|t)|royalt|perpetual|irrevocab|non-exclusive|let (?:us|you|others)|allow|grant|right to (?:use|copy|show)|may use|without paying",
        "ownership": r"own(?:s|ed|er|ers|ership|ing)?\b|belong|title\b|intellectual property|copyright|trade ?mark|moral right|proprie|yours\b|ours\b|rights in\b",
    },
}
