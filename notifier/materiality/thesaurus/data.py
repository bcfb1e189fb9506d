"""Data, devices, security and accounts: the nouns of privacy policies and their everyday names.

Long, because it is a table.
"""

DATA = """
account data, account details, account information, account records
account holder, owner of the account
account, profile, membership
activity log, log, history, record, activity
ad, advert, advertisement, advertising, commercial, banner, promotion
address, location, whereabouts
advertising id, advertising identifier, ad id, idfa, gaid, mobile advertising id
age, how old, years old, date of birth, year of birth
aggregate, aggregated, aggregate form, totals, in total, combined, summary, statistics, statistical
algorithm, software, model, automated means, program, method
analytics, statistics, usage analysis, measurement, analysis, statistic
anonymous, anonymised, anonymized, anonymise, anonymize, no longer identify, not identify, anonymisation, anonymity, cannot be linked, nobody can tell
app store, application store, marketplace
app, application, software, program, mobile application, tool
archive, store, keep, file away
artificial intelligence, ai, machine learning, machine-learning
attachment, enclosed file, file
audience, group of users, readership
audio, sound, voice, recording, speech, noise
authenticate, log in, prove identity, sign in, verify identity, authentication
automated decision, computer decide, decision made solely by automated means, computer alone decide, decided by a computer
automated, automatic, by computer, by machine, computer, automated means, algorithm, without a human, machine, software, automatically
background check, screening, vetting
backup, back up, copy, spare copy, back-up
bank account, account, bank details
bank details, account number, iban, sort code, bank account
behaviour, behavior, conduct, habit, how it is used, activity, way, acts, how you act
biometric, fingerprint, face scan, faceprint, voiceprint, biometrics, face recognition, facial recognition
birthdate, date of birth, birthday, day of birth
body, health, physical
browse, browsing, web history, site visited, browsing history, surfing, page visited, websites visited
browser, web browser, internet browser
browsing history, sites visited, pages visited, websites visited, browsing, sites you visit, web history
bug, error, defect, fault, mistake, flaw, glitch, malfunction, spot
camera, lens, picture, video
captcha, robot check
card number, card details, credit card, debit card, payment card, card
category, kind, type, sort, class, group
cctv, camera, video surveillance, closed-circuit television
character, letter, sign
chat, conversation, message, talk, messaging, dialogue
chatbot, assistant, bot, virtual assistant
chip, microchip, tag
clickstream, click path, clicks
client, app, program
clipboard, copied text
cloud, server, online storage, data centre, data center
code, number, pin, token, key
communication, message, correspondence, letter, email, conversation, post
computer, pc, machine, laptop, device
configuration, settings, setup, options
contact details, contact information, contact data, how to reach, address, phone number, email address, contact
contacts, address book, phone book, contact list, people you know, contacts list
content, material, text, images, what you post, posts, work, things you upload, files, submission, contribution, what you share, what you upload, user content
cookie banner, banner, consent banner, consent tool, pop-up, consent management platform
cookie, tracking technology, tracker, similar technology, cookies and similar technologies
correspondence, letters, emails, messages, communication
crash report, error report, diagnostics, crash log, diagnostic data
credential, login, username and password, password, login data, access data, sign-in details, log-in details
credit history, credit record, credit file, credit report, credit information, creditworthiness, credit score
credit reference agency, credit bureau, credit agency, consumer reporting agency
curriculum vitae, cv, resume, application documents, application, work history
customer record, client file, account record, your file
cyber attack, attack, hack, hacking, intrusion
dashboard, panel, account page, settings page, console
data breach, breach, security incident, incident, leak, security breach, unauthorised access, personal data breach
data centre, data center, server, hosting facility
data subject, person, individual, people, person concerned, individual concerned, you, people it is about
data type, kind of data, category of data
data, information, details, record, facts, personal data, personal information, file, what we know
database, data base, records, store, register, registry, systems
deceased, dead, passed away
delete account, close account, remove account
demographic, age and gender, background
device id, device identifier, hardware id, serial number, unique device identifier, imei
device settings, operating system, system settings, phone's settings, settings, on your phone
device, phone, computer, tablet, hardware, equipment, machine, terminal, handset, smartphone, gadget, appliance, terminal equipment, mobile device, unit, product
diagnosis, medical finding, condition, diagnostics
diary, journal, log, calendar
digital, electronic, online, by computer
directory, list, index, listing
document, paper, file, record, paperwork, papers
domain, web address, url, site
download history, files downloaded, files you download
driving, how it is driven, drive, driver, driving behaviour, how you drive, behind the wheel
drone, unmanned aircraft
email address, e-mail address, email, address
email, e-mail, electronic mail, mail, message, electronic message, inbox
employment history, jobs, work history, career, where you have worked, previous employers
encrypt, encrypted form, in encrypted form, encryption, scrambled
endpoint, device
engagement, interaction, use, clicks
event, occurrence, incident, happening
experience, how it works
face, facial, look, appearance
facts, truth, data, information
feature, function, functionality, option, tool, service, capability
feed, timeline, stream, home page
field, box, form, blank
file, document, data, record
financial data, bank details, income, account details, financial information, money matters, finances
fingerprint, biometric, finger
firewall, protection
fitness, exercise, workout, sport, training
form, questionnaire, sheet, web form
forum, message board, board, community, discussion board
fraud, scam, cheating, deception, deceit, swindle, fraudulent
gender, sex
genetic, dna, gene, genome, genetic data
geolocation, location, position, gps, whereabouts, where you are, precise location
government id, identity card, passport, driver's licence, identity document, proof of identity, id, driving licence, identification document
hardware, device, equipment, machine
hash, hashed, fingerprint, hashing
headline, title, heading
health data, medical data, health information, medical information, medical record, health record
health, medical, wellbeing, physical condition, well-being, fitness, illness, shape, physical, condition
heart rate, pulse, heartbeat
history, past, record, log, previous, list of past
home address, residential address, where you live, postal address, address
household, family, home, people you live with
identifier, id, unique number, code, unique id
identity, who you are, who is, name, identification
image, picture, photo, photograph, shot, graphic, snapshot, screenshot, pictures
incident, event, breach, accident, occurrence
income, earnings, salary, wages, pay
industry-standard, standard, accepted in the industry, state of the art, customary, common, proven
infrastructure, systems, servers, network, technology
input, prompt, entry, what you type, text you enter, what you enter
interest, hobby, preference, likes, taste, what you like
interests, likes, tastes, preferences
internet provider, isp, internet service provider, carrier, network operator
internet, web, online, net, world wide web, network
inventory, stock
ip address, internet protocol address, network address, ip, source ip address
key, code, secret
keyword, search term, search word, query
laboratory, lab, testing facility
language, tongue
laptop, computer, notebook
legacy, old
library, collection
link, url, hyperlink, web address, pointer
list, register, catalogue, catalog, table, index
load, download
local storage, browser storage, html5 storage
location, position, place, whereabouts, where you are, gps, geolocation, locale, where it is, site, spot, where someone is
log, record, log file, history, logfile, protocol
login, sign-in, log-in, sign in, logging in, credentials
machine learning, ai, artificial intelligence, model, algorithms
mail, email, letter, post
mailbox, inbox, email account
mailing list, subscriber list, distribution list, list, newsletter list
malware, virus, malicious code, harmful code, trojan, malicious software, spyware
map, plan, chart
marital status, married, civil status
marketing, advertising, promotion, ads, promotional messages, newsletters, offers, commercial messages, catalogue, promotional, advertise
medicine, drug, medication, remedy
member data, user data, customer data, your data, your information
memory, storage, disk
message content, what you write, content of messages
message, note, letter, text, communication, notification, mail, msg
metadata, technical data, data about data, header
meter reading, consumption, usage
microphone, mic, audio, listen, sound
mobile number, phone number, cell number
mobile phone, phone, cell phone, smartphone, mobile, handset
model, system, algorithm, version
name, first and last name, full name, surname, forename, what you are called
nationality, citizenship, citizen, country of origin
network, system, connection, internet, infrastructure
newsletter, mailing, bulletin, news by email, email updates
nickname, username, screen name, alias, display name, handle, pseudonym
notification, alert, push message, push notification, notice, message
number plate, licence plate, license plate, registration number, registration plate, vehicle registration
numbers, figures, statistics
offline, without a connection, in person
online, on the internet, website, web, over the internet, via the internet, electronically
operating system, os, system software, on your phone, device settings, ios or android
output, result, what you get, answer, generated content, what it gives, what you make, response, product
page, site, screen, website
password, passcode, pin, secret, login
patient record, medical record, chart, health record, patient file
payment data, payment details, payment information, card details, billing details, billing information
payment history, past payments
permission, access right, rights
personal data, personal information, data, information, details, personally identifiable information, pii, information about you, details about you, what we know about you, anything personal, data concerning you, data about you, your information, facts about you
phone book, contacts, address book, people you know
phone number, telephone number, mobile number, number
phone, telephone, handset, mobile, cell phone, smartphone, device, call
physical access, entry
picture, image, photo, photograph, snapshot, drawing
pin, code, password, personal identification number
pixel, web beacon, tracking pixel, clear gif, pixel tag
platform, site, service, system, app, website, marketplace
plugin, plug-in, add-on, extension, social plugin, widget
pop-up, window, banner, dialog, dialogue box
portal, site, account, website
position, location, place, where it is, spot
post, message, comment, entry, publication, contribution
preference, setting, choice, option, taste, what you like
privacy policy, privacy notice, data protection notice, privacy statement, this notice, this policy, policy, notice
privacy settings, settings, preferences, privacy options, privacy menu, privacy controls, under privacy
private, confidential, secret, not public, non-public
profile, account, user page, public page, picture of you
profiling, scoring, profile, evaluation
pseudonym, alias, nickname, other name
pseudonymous, pseudonymised, pseudonymized, coded, pseudonymise, pseudonymisation, key-coded
public source, public register, publicly available, open source, publicly accessible
public, open, visible to all, everybody, anyone can see, visible to everyone, for all to see
purchase history, past purchases, what you bought, orders, order history, previous orders
push notification, push message, alert, notification
query, question, search, request, lookup, search term
question, query, inquiry, enquiry, request, issue, matter, problem, issues
race, ethnic origin, ethnicity, racial
raw data, unprocessed data
reader, viewer, user
record, document, log, data, file, entry, register, note
recording, record, tape, video, audio, footage, clip, film
reference, testimonial, recommendation
register, list, registry, database, record
registry, register, list
religion, faith, belief, religious
report, summary, statement, account
reproduction, copy
research, study, studies, survey, investigation
result, outcome, finding, output
robot, bot, crawler, spider, scraper, automated means, device, machine
robot, device, unit, machine, product
saliva, sample, specimen, swab
sample, specimen, saliva, probe
school record, student record, educational record, pupil record, grades, student data
screen name, username, nickname, display name
screen, display, page, window, monitor
script, code, program
search history, searches, what you searched for, search queries
search query, search term, query, what you search for, search
secure, safe, protected, encrypted
security measure, safeguard, protection, precaution, security control, protective measure, measure, technical and organisational measure, technical and organizational measure
security, safety, protection, safeguard, safekeeping
sensitive, special category, delicate, intimate, sensitive data
sensor, detector, meter, gauge
serial number, device number
server, computer, system, machine, host
session, visit, use, stay, sitting
setting, option, preference, control, configuration, menu
signal, sign, indication, message, opt-out preference signal
site, website, web site, platform, page, online service, homepage, webpage
smartphone, phone, mobile, device, handset
sms, text message, text, short message
social media, social network, facebook, social networks
social security number, national insurance number, tax number, ssn, national id number
software development kit, sdk, code library
software, program, app, application, code
source, origin, where it comes from, provider, where we got it
spam, junk mail, unsolicited bulk email, unsolicited email, unwanted mail, bulk mail, unsolicited, unsolicited messages, unsolicited commercial messages
spreadsheet, table, sheet
steps, number of steps, step count
student data, student record, pupil data, school record
subscriber list, list, mailing list, subscribers
subscriber, reader, customer, member
survey, poll, questionnaire, interview, questions
symptom, complaint, sign
system, network, software, machine, computer, infrastructure, systems
tablet, device, computer
tag, label, mark
technical data, device data, log data, technical information, usage data
telemetry, usage data, diagnostics, performance data, diagnostic data
television, tv, screen
temporary file, cache, cached
text message, sms, text, by text
text, wording, message, words, writing
thermostat, heating control
third-party cookie, cookie of other company
ticket, request, case, enquiry
token, key, code, credential
tracker, cookie, pixel, beacon, tracking device, tag, gps
tracking, monitoring, following, observation
traffic, visits, use, visitors
training data, data to train, train
transcribe, write down, turn into text, transcription
transcript, written version, text, transcription
two-factor authentication, multi-factor authentication, two-step verification, second factor
unauthorised, unauthorized, without permission, no right, illegal, without authorisation, not allowed, without authority, not entitled, improper
unencrypted, in the clear, not encrypted, plain text
usage data, how you use, usage information, log data, data about use, data on usage
usage, use, how you use, activity, interaction, consumption
username, user name, login name, user id, login, screen name, nickname
video, film, recording, clip, footage, movie, movie clip
viewing history, what you watch, watch history, videos watched, programmes watched
virtual private network, vpn, tunnel
visibility, reach, how many see, who can see, how visible
visitor, guest, user, person who visits, caller
voice assistant, speaker, assistant, device
voice, speech, audio, sound, recording, spoken words, speaking, what you say
vulnerability, weakness, security hole, flaw, gap
wake word, trigger word, activation word, keyword
wearable, watch, tracker, band, device
web log, server log, log
website, site, web site, web page, page, platform, online, webpage, homepage, portal, internet site
wi-fi, wireless, wifi, wlan
word, term, expression
"""
