"""Kinds of things that policies name one by one: who receives, which data, what for, on what ground, what follows.

Of each group a statement, a row or an entry of a list names one kind or several; whoever names another
states another thing. "Courier" and "delivery company" are one kind, "insurer" is another. The tables
hold nouns as people write them, with "_" for a space; long, because they are tables.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

#: Whom policies name.
_WHO = """
courier: courier carrier delivery_company delivery_service delivery_partner delivery_provider parcel_service postal_service shipping_company shipping_provider logistics_company logistics_provider freight_forwarder
insurer: insurer insurance_company insurance_partner insurance_provider insurance_carrier underwriter reinsurer
bank: bank financial_institution card_issuer building_society credit_union
payment provider: payment_provider payment_processor payment_service payment_service_provider card_network card_scheme acquiring_bank
lawyer: lawyer solicitor attorney legal_adviser legal_advisor law_firm legal_counsel
auditor: auditor accountant tax_adviser tax_advisor
landlord: landlord letting_agent
employer: employer
school: school university college school_district
teacher: teacher tutor instructor
parent: parent guardian
spouse: spouse husband wife relative family_member next_of_kin
doctor: doctor physician hospital clinic healthcare_provider health_provider health_care_provider gp
pharmacy: pharmacy pharmacist
laboratory: laboratory lab
debt collector: debt_collector collection_agency debt_collection_agency debt_purchaser
credit agency: credit_agency credit_bureau credit_reference_agency credit_reporting_agency
fraud agency: fraud_prevention_agency fraud_prevention_service
police: police law_enforcement law_enforcement_agency law_enforcement_authority police_force
court: court
tax authority: tax_authority tax_office hmrc
customs: customs customs_authority customs_office
border authority: border_authority immigration_authority border_agency
intelligence service: intelligence_agency intelligence_service security_agency
advertiser: advertiser ad_network advertising_network advertising_partner ad_exchange ad_partner
marketing partner: marketing_partner marketing_agency
data broker: data_broker list_broker data_reseller
analytics provider: analytics_provider analytics_company analytics_partner
social network: social_network social_media_company social_media_platform
researcher: researcher research_institute research_institution research_partner academic
hosting provider: hosting_provider hosting_company cloud_provider
airline: airline
airport: airport
hotel: hotel hotel_partner
travel agent: travel_agent travel_agency tour_operator
retailer: retailer
dealer: dealer dealership
reseller: reseller distributor
franchisee: franchisee
affiliate: affiliate group_company subsidiary parent_company sister_company
contractor: contractor freelancer subcontractor
employee: employee staff personnel
moderator: moderator
volunteer: volunteer
recruiter: recruiter recruitment_agency staffing_agency
follower: follower
friend: friend
public: everyone everybody public
manufacturer: manufacturer car_maker
broker: broker mortgage_broker
publisher: publisher
journalist: journalist press
political party: political_party political_campaign
trade union: trade_union works_council
energy supplier: energy_supplier utility_company utility
telecom: telecom_provider phone_company mobile_operator network_operator
model provider: model_provider ai_provider ai_company model_developer
consultant: consultant
translator: translator
fundraiser: fundraiser fundraising_agency
mailing house: mailing_house printer printing_company
call centre: call_centre call_center
debt buyer: debt_buyer
investor: investor shareholder
competitor: competitor
"""
#: Which data.
_DATA = """
email: email e-mail email_address e-mail_address mail_address
phone: telephone telephone_number phone_number mobile_number
birth: date_of_birth birth_date birthday dob birthdate
sex: gender sex
nationality: nationality citizenship
marital status: marital_status
photo: photo photograph picture image
selfie: selfie
video: video video_footage
voice: voice voice_recording audio_recording voiceprint voice_print
face: face_scan face_template facial_geometry faceprint face_print facial_image
fingerprint: fingerprint
iris: iris_scan iris retina_scan
biometrics: biometric biometric_data biometric_identifier
passport: passport passport_number
driving licence: driving_licence driver's_license driver_licence driver_license driving_license
identity document: identity_document id_card identity_card photo_id government_id id_document
national number: social_security_number ssn national_insurance_number tax_id tax_number national_id_number
precise location: precise_location exact_location gps gps_location gps_coordinate precise_geolocation gps_position
rough location: approximate_location coarse_location rough_location general_location city-level_location
address book: address_book contact_list phone_contact
calendar: calendar calendar_entry
message: message chat private_message direct_message
call log: call_log call_record
browsing history: browsing_history browsing_behaviour browsing_behavior web_history
search history: search_history search_query search_term
purchase history: purchase_history order_history shopping_history
viewing history: viewing_history watch_history
listening history: listening_history
reading history: reading_history
driving behaviour: driving_behaviour driving_behavior driving_style driving_data
heart rate: heart_rate
sleep: sleep_data sleep_pattern
steps: step_count
weight: weight body_weight
blood pressure: blood_pressure blood_sugar
diagnosis: diagnosis
medication: medication prescription
allergy: allergy dietary_need
genetic data: genetic_data dna dna_sample
pregnancy: pregnancy menstrual_cycle
disability: disability
sexual orientation: sexual_orientation
religion: religion religious_belief
ethnicity: ethnicity race ethnic_origin
political opinion: political_opinion political_view
criminal record: criminal_record criminal_conviction
hiv: hiv_status
bank account: bank_account iban bank_account_number bank_detail
card: card_number payment_card credit_card credit_card_number payment_card_number
income: income salary
credit score: credit_score credit_history
cv: cv résumé resume employment_history work_history
grade: grade exam_result
attendance: attendance
ip address: ip_address internet_protocol_address
device identifier: device_id device_identifier advertising_id mac_address imei
keystroke: keystroke mouse_movement
screen: screen_content screen_recording screenshot
clipboard: clipboard
microphone: microphone microphone_data
camera: camera camera_data
number plate: number_plate license_plate licence_plate
mileage: mileage odometer_reading
energy use: energy_use electricity_use meter_reading
password: password
signature: signature
inference: inference
prompt: prompt
metadata: metadata
transcript: transcript
temperature: temperature
humidity: humidity
motion: motion
sound: sound noise_level
browser: browser browser_type
operating system: operating_system
crash log: crash_log crash_report
name: full_name first_name last_name
postal address: postal_address home_address street_address mailing_address
"""
#: What for.
_WHY = """
recommending: recommendation recommend
pricing: pricing set_price adjust_price set_premium
training models: train_our_model train_model ai_training model_training train_machine_learning train_ai train_artificial train_our_ai train_language_model fine-tune_model train_our_machine train_algorithm train_machine_learning_model
advertising: advertising advertisement ad advert targeted_advertising personalised_ad personalized_ad retargeting remarketing look-alike_audience lookalike_audience
marketing: marketing promotion newsletter direct_marketing promotional_message special_offer
research: research
statistics: statistic analytics
fraud prevention: fraud_prevention fraud_detection fraud_check prevent_fraud
credit scoring: credit_scoring credit_check affordability_scoring creditworthiness
profiling: profiling
hiring: recruitment hiring
automated decisions: automated_decision automated_decision-making
moderation: content_moderation
billing: billing invoicing
debt collection: debt_collection
legal claims: legal_claim
session replay: session_replay
monitoring staff: employee_monitoring workplace_monitoring
data sale: sale_of_data resale
"""
#: On what ground data is processed, and taken abroad.
_GROUND = """
consent: consent explicit_consent
soft opt-in: soft_opt-in
legitimate interests: legitimate_interest
contract: contract performance_of_contract performance_of_a_contract contractual_necessity
law: legal_obligation legal_duty legal_requirement
vital interests: vital_interest
public interest: public_interest public_task
adequacy: adequacy adequacy_decision adequacy_regulation
standard clauses: standard_contractual_clause scc model_clause standard_data_protection_clause eu_scc
corporate rules: binding_corporate_rule bcr
data privacy framework: data_privacy_framework dpf
privacy shield: privacy_shield
derogation: derogation article_49 art_49
uk agreement: idta international_data_transfer_agreement uk_addendum
"""
#: What follows from a breach, a delay, an end.
_FOLLOWS = """
warning: warning reminder
suspension: suspension suspended account_suspended
ban: ban permanent_ban banned
closure: account_closed account_terminated termination closure account_closure
fine: fine penalty penalty_fee late_fee
restriction: restricted feature_restricted
removal: content_removed listing_removed
police report: reported_to_police
"""
#: How it is kept from others.
_SAFE = """
two factors: two-factor_authentication multi-factor_authentication two-step_verification mfa 2fa
password: password
passkey: passkey security_key
firewall: firewall
antivirus: antivirus
penetration test: penetration_test pen_test
vulnerability scan: vulnerability_scan
certificate: iso_27001 soc_2
background check: background_check
tokenised: tokenised tokenized
encrypted: encrypted encryption
hashed: hashed
pseudonymised: pseudonymised pseudonymized pseudonymous
"""
#: By what way one is told, or tells.
_WAY = """
letter: letter registered_letter registered_mail registered_post certified_mail post postal_mail regular_mail
email: email e-mail
phone: phone telephone phone_call telephone_call
text message: text_message sms
app: push_notification in-app_notification in-app_message
fax: fax
person: in_person branch counter
chat: live_chat chat
publication: publication posting
web form: web_form online_form contact_form
"""
#: On which days, at which hours.
_WHEN = """
always: around_the_clock 24/7 24_hour_a_day round_the_clock
business hours: business_hour working_hour office_hour
weekdays: weekday business_day working_day mon-fri monday_to_friday
every day: every_day seven_days_a_week 7_days_a_week
weekend: weekend
monday: monday
tuesday: tuesday
wednesday: wednesday
thursday: thursday
friday: friday
saturday: saturday
sunday: sunday
"""
#: What a customer is owed or given.
_OWED = """
refund: refund full_refund
original method: original_card original_payment_method original_method_of_payment
store credit: store_credit shop_credit account_credit
voucher: voucher gift_card gift_voucher
exchange: exchange
repair: repair
replacement: replacement
"""
#: Until when.
_END = """
trial: trial trial_period free_trial
contract: contract agreement
subscription: subscription membership
order: order
receipt: receipt receipt_of_the_invoice
invoice date: invoice_date date_of_invoice date_of_the_invoice
month end: end_of_the_month
"""
#: What a right is to.
_RIGHT = """
access: copy access
deletion: erasure deletion
correction: rectification correction
portability: portability
restriction: restriction
objection: objection
explanation: explanation
"""
#: What becomes of an account, or of what stands in it.
_FATE = """
locked: locked lock blocked frozen suspended paused
deleted: deleted erased deletion erasure
closed: closed terminated
archived: archived
anonymised: anonymised anonymized anonymisation anonymization
deactivated: deactivated disabled
restricted: restricted limited
downgraded: downgraded
"""
#: What a cookie is for, as banners sort them.
_COOKIE = """
necessary: necessary strictly_necessary essential
functional: functional functionality preference
statistics: analytics statistic performance measurement
marketing: marketing targeting advertising
"""
#: To whom it shows.
_SEEN = """
nobody: nobody only_you only_me private
friends: friend follower connection
members: member
everyone: everyone everybody public
"""
#: How much there is of it.
_MUCH = """
none: no none
limited: limited up_to
unlimited: unlimited
some: only selected some certain
all: all any every
"""
#: Whether it must be.
_NEED = """
optional: optional voluntary not_needed not_required
required: required mandatory compulsory
"""
#: Who decides.
_BY = """
people: person human manually reviewer
machines: automatically automated automatic algorithm
"""
#: How often.
_OFTEN = """
hourly: hourly every_hour
daily: daily every_day each_day once_a_day
weekly: weekly every_week each_week once_a_week
monthly: monthly every_month each_month once_a_month
quarterly: quarterly every_quarter
yearly: yearly annually annual every_year each_year once_a_year
"""
#: Whose a cookie is.
_WHOSE = """
first party: first_party first-party
third party: third_party third-party
"""
#: At what moment.
_MOMENT = """
in use: while_using when_in_use in_use while_you_use
always: always background at_all_time
at once: at_once immediately instantly
any time: any_time anytime
end of term: end_of_term end_of_the_term end_of_contract end_of_the_contract end_of_the_month end_of_the_billing_period
on request: on_request
review: after_review
"""
#: Where it happens.
_WHERE = """
here: device phone vehicle browser locally
there: server cloud
"""
_TABLES = {
    "cookie": _COOKIE,
    "seen": _SEEN,
    "much": _MUCH,
    "where": _WHERE,
    "need": _NEED,
    "by": _BY,
    "moment": _MOMENT,
    "often": _OFTEN,
    "whose": _WHOSE,
    "who": _WHO,
    "data": _DATA,
    "why": _WHY,
    "ground": _GROUND,
    "follows": _FOLLOWS,
    "safe": _SAFE,
    "way": _WAY,
    "when": _WHEN,
    "owed": _OWED,
    "end": _END,
    "right": _RIGHT,
    "fate": _FATE,
}
#: Groups whose words are values in a line, and anything in a sentence.
_IN_LINES = frozenset({"cookie", "seen", "much", "where", "need", "by", "moment", "often", "whose"})
_WORD = re.compile(r"[^\W_]+(?:['’/-][^\W_]+)*")
#: Words of the longest name of a kind.
_LONGEST = 5


def _one(word: str) -> str:
    """Return *word*, in small letters, as the one of its kind: "agencies" is "agency"."""
    bare = word.removesuffix("'s").removesuffix("s'")
    if bare.endswith("ies") and len(bare) > len("dies"):
        return f"{bare[:-3]}y"
    if bare.endswith("s") and not bare.endswith(("ss", "us", "is")):
        return bare[:-1]
    return bare


def _by_name() -> Mapping[tuple[str, ...], tuple[tuple[str, str], ...]]:
    found: dict[tuple[str, ...], tuple[tuple[str, str], ...]] = {}
    for group, table in _TABLES.items():
        for line in table.strip().splitlines():
            kind, names = line.split(": ")
            for name in names.split():
                key = tuple(map(_one, name.split("_")))
                found[key] = (*found.get(key, ()), (group, kind))
    return found


#: Groups and kinds by the words that name them.
_NAMES = _by_name()
#: Words with which a name of several words begins.
_BEGIN = frozenset(key[0] for key in _NAMES)


@lru_cache(maxsize=4096)
def kinds(text: str) -> Mapping[str, frozenset[str]]:
    """Return the kinds that folded *text* names, by group; of names within one another the longest counts."""
    said = [_one(word) for word in _WORD.findall(text.lower())]
    found: dict[str, frozenset[str]] = {}
    at = 0
    while at < len(said):
        length = 1
        if said[at] in _BEGIN:
            for size in range(min(_LONGEST, len(said) - at), 0, -1):
                if named := _NAMES.get(tuple(said[at : at + size])):
                    for group, kind in named:
                        found[group] = found.get(group, frozenset()) | {kind}
                    length = size
                    break
        at += length
    return found


def another(gone: str, come: str, old: str, new: str) -> bool:
    """Whether *gone*, of folded *old*, names kinds for which *come*, of *new*, names others of the same group.

    What the whole texts name both has only changed places.
    """
    before = kinds(gone)
    if not before:
        return False
    after = kinds(come)
    if not after:
        return False
    was, now = kinds(old), kinds(new)
    for group in (before.keys() & after.keys()) - _IN_LINES:
        lost = before[group] - now.get(group, frozenset())
        won = after[group] - was.get(group, frozenset())
        # A word that may be of several groups is known by the one it shares with its other.
        if lost and won and not before[group] & after[group]:
            return True
    return False
