"""Who is meant: parties, roles, recipients, trades and places."""

PEOPLE = """
administrator, admin, system administrator
adult, grown-up, of age, person over 18
adviser, advisor, consultant, expert
agent, representative, broker, estate agent
analytics provider, measurement company
artist, author, creator, maker, composer
author, writer, creator, contributor, user who posts
authorities, public authority, official body, government agency, authority, officials
backer, supporter, funder, you
bank, financial institution, lender, credit institution, building society
board member, director
borrower, debtor, customer, you
broker, agent, intermediary
buyer, purchaser, customer, bidder, you, person who buys
caller, person who calls, you
candidate, applicant, job seeker, you
cardholder, owner of card, card holder, you
caretaker, carer, guardian
carrier, airline, shipper, courier, delivery company, parcel service, postal service
charity, non-profit, nonprofit organisation, good cause
child, minor, kid, young person, children under, son or daughter, young people, youngster
citizen, national
claimant, person who claims
client, customer, you
colleague, co-worker, workmate, people you work with
community, members, users
company, firm, business, corporation, enterprise, organisation, organization, undertaking
competitor, rival, other company in field
consultant, adviser
consumer, customer, private person, you
contact person, contact, person to contact
contractor, freelancer, external staff, outside staff
contributor, author, you, user
copyright owner, rights holder, author, owner of rights
council, municipality, local authority, town, city
counsellor, counselor, therapist, adviser
country of origin, home country
country, nation, state, land, jurisdiction
courier, driver, rider, delivery person
creator, artist, author, maker, influencer, you
credit card company, card issuer, card network, bank
creditor, lender, person owed
customer service, customer support, support, help desk, helpdesk, support team, service desk, customer care, service team, help line, helpline
customer, client, you, user, buyer, patron, subscriber, consumer, purchaser, shopper, guest, member, account holder, policyholder, passenger, renter, borrower, tenant, student, learner, patient
customs, border control, customs authorities
data broker, data seller, data company, information broker, address dealer, data dealer
dealer, trader, seller, distributor, retailer
debt collector, collection agency, debt collection agency
delivery partner, courier, carrier, delivery company
department, team, office, unit, division, staff
dependant, dependent, family member
designer, creator
developer, programmer, maker of app, software maker
director, manager, head
distributor, dealer, reseller, retailer
doctor, physician, clinician, medic, medical professional, general practitioner
donor, giver, supporter, person who donates, you
driver, motorist, person who drives, you, courier
editor, editorial team, editors
educator, teacher, instructor, trainer
eea, european economic area, europe, european union, eu, member state
employee, staff, worker, personnel, team member, people who work, our people, our staff, those who work, member of staff, colleague, workforce
employer, company you work for, place of work, your company, boss
engineer, technician
entity, company, organisation, body, legal person, firm
eu, european union, europe, member state
event organiser, organiser, organizer, promoter, host
executor, heir, estate, next of kin
expert, specialist, professional
family, relative, household, next of kin, family member, relation
farmer, grower
fellow, other, member
financial adviser, adviser
firm, company, business
former customer, past customer, no longer customer, ex-customer, have left us, customer who has left, left us
founder, creator
fraudster, scammer, cheat, criminal
freelancer, self-employed person, contractor, independent worker, you
friend, acquaintance, contact, mate
gamer, player, you
government agency, public authority, official body, authorities, government body
grid operator, network operator, utility
group, group of companies, corporate group
guardian, parent, carer, legal guardian, person with parental responsibility
guest, visitor, customer, traveller, you, friend
head office, headquarters, main office, seat
health insurer, insurance company, sickness fund, health insurance
healthcare provider, doctor, hospital, clinic, people who treat you, care provider, those who look after you, care team
holder, owner, person who has
home country, country where you live, country of residence
hospital, clinic, medical centre
host, landlord, provider, you, owner of home
household member, people you live with, family
human, person, people, human being, natural person, somebody, someone, individual, person who
inhabitant, resident, person living
installer, fitter, technician
institution, organisation, body, establishment
insurer, insurance company, underwriter
intermediary, broker, go-between, agent
investor, saver, shareholder, you
judge, court, magistrate
keeper, holder, owner, registered keeper
laboratory, lab
landlord, owner, lessor, letting agent, property owner
law firm, lawyers, attorneys
lawyer, attorney, solicitor, counsel, legal adviser
learner, student, pupil, trainee, you
lender, bank, creditor
librarian, library staff
licensee, you, user
licensor, we, owner, provider
listener, audience, user, you
maker, manufacturer, producer
manager, supervisor, person in charge, boss
manufacturer, maker, producer, company that made
marketing partner, advertising partner, advertiser, advertising company, ad partner
member of staff, employee, staff, worker
member of the public, anyone, people
member, customer, user, you, subscriber, participant, people in
merchant, shop, seller, retailer, trader, store
minor, child, under 18, young person, underage person
mother or father, parent
name, person
neighbour, neighbor, people next door
neutral, independent, impartial
newcomer, new user
nobody, no one, none, not anyone, not any person, not to any person, nobody else
notary, lawyer
nurse, carer, medical staff
officer, official, clerk
operator, provider, company that runs, telephone company
organisation, organization, company, body, group, association
organiser, organizer, host, event organiser, promoter
outsider, third party, stranger, anyone outside
owner, holder, proprietor, landlord, person who owns
parent company, holding company, owner
parent, guardian, mother or father, legal guardian, carer, mum or dad, parental
participant, person taking part, member, you, attendee, those who take part, people who take part, entrant
partner, business partner, company we work with
passenger, traveller, rider, you, traveler
patient, person treated, you, client
payer, person who pays, you
payment processor, payment provider, payment service provider, card processor, payment company
people, persons, individuals, humans, person, users, others, folks, men and women
person concerned, data subject, individual, you, affected person, people it is about
person, individual, human, someone, somebody, people, one, who
personnel, staff, employees, people
pharmacist, pharmacy, chemist
pharmacy, chemist, drugstore, pharmacist
player, gamer, you, user
podcaster, you, creator, host
policyholder, insured, policy holder, you, insured person
politician, political party
provider, supplier, we, vendor, company that provides, seller
pupil, student, schoolchild, learner, child
purchaser, buyer, customer, you
reader, subscriber, you, user, visitor
receiver, recipient, addressee, person who gets
recipient, receiver, those who receive, addressee, person who gets, who gets
relative, family member, relation, next of kin
renter, hirer, lessee, driver, you, customer, tenant
representative, agent, deputy, delegate
reseller, dealer, distributor, retailer
resident, inhabitant, person living, people who live, citizen
retailer, shop, store, seller, merchant, dealer, outlet
rider, passenger, cyclist, courier, you, user
roommate, flatmate
sales team, sales staff, sellers
school, educational institution, district, university, college, academy
scientist, researcher, academic
seller, vendor, merchant, trader, dealer, shop, retailer
sender, person who sends, originator
service provider, vendor, supplier, contractor, processor, company that works for us, company we use, provider, those who work for us, company that helps us, outside company, partners who work for us, provider we use, firm we use
service recipient, user, customer
shareholder, owner of shares, investor, stockholder
shop, store, retailer, outlet, boutique, seller
shopper, customer, buyer, you
sibling, brother or sister
somebody else, someone else, other person, others, another person, other users, other people
somebody, someone, a person, anyone, anybody
speaker, person who speaks
sponsor, funder, backer
staff, employees, personnel, team, workers, our people, carers, crew, colleagues
student, pupil, learner, you, schoolchild
subscriber, member, customer, you, user, reader, persons on list
supplier, vendor, provider, seller
supporter, donor, backer, you
surgeon, doctor
teacher, educator, instructor, school staff, tutor
team, staff, department, group, crew
technician, engineer, mechanic
telephone company, phone company, carrier, network operator, mobile operator
tenant, renter, lessee, lodger, you
therapist, counsellor, doctor
trader, merchant, dealer, seller
trainer, coach, instructor, teacher
traveller, traveler, passenger, guest, you
trustee, administrator
uk, united kingdom, britain, great britain, england
university, college, academic institution, school
usa, united states, america, united states of america
user, customer, you, visitor, member, person who uses, those who use, account holder, people who use, client
utility, energy company, power company
vendor, supplier, service provider, seller, provider
victim, person harmed, person affected
viewer, audience, watcher, user, you
visitor, guest, user, caller, person who visits, people who visit, you
volunteer, helper, you
we, us, our, our company, the company, provider, ourselves, ours
widow, surviving spouse
witness, person who saw
worker, employee, staff, person who works
you, your, yours, yourself, user, customer, client, member, person, people, individual
young person, teenager, minor, child, youth, teen
"""
