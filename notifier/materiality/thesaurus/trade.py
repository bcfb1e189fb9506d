"""Payment, orders, delivery, subscriptions, travel, insurance, work and the things that are sold."""

TRADE = """
accessory, extra, add-on
accommodation, room, lodging, place to stay, house, home, flat, stay
account balance, balance, money in account, credit, funds
accounting, bookkeeping, accounts
acquirer, buyer, new owner
add-on, extra, additional service
advance payment, prepayment, deposit, pay in advance, pay up front
advertised, offered, on offer, listed
age limit, minimum age
airport, terminal
allowance, limit, quota, amount included
amenity, facility
apartment, flat, home
appliance, device, machine
appointment, booking, visit, date, meeting, slot, consultation
arrears, debt, overdue amount
arrival, coming, delivery
assessment, evaluation, examination, test
auction, sale, bidding
auto-renew, renew automatically, automatic renewal, renew by itself, automatically renew, renew by themselves, roll over
available, on offer, to be had, can be used, accessible, can get, open, on hand
bag, luggage, baggage, suitcase
bargain, offer, deal
bet, wager, stake
bid, offer, tender
bike, bicycle, cycle
bill, invoice, statement, account
billing address, invoice address
billing, invoicing, payment
board, lodging
boat, ship, vessel
bonus, reward, extra, gift, credit
booking, reservation, order, reserve, book
borrow, take out loan, lend
branch, office, shop, outlet
brand, make, label
brochure, leaflet, catalogue
broken, faulty, damaged, out of order, defective
budget, funds, money
bus, coach
cab, taxi, ride
call centre, call center, helpline, customer service
cancellation fee, cancel charge, early termination charge, charge for ending early
car, vehicle, automobile, motor vehicle, auto
card, credit card, debit card, payment card
care, treatment, look after, nursing
cargo, goods, freight
carriage, shipping, delivery, postage, transport
cart, basket, shopping basket, shopping cart
cash, money, coins
cashback, refund, money back
catalogue, catalog, brochure, range, list
charge card, card
charity, donation, good cause
cheque, check
class, course, lesson
clothes, clothing, garment
coin, virtual currency, currency, token
collection, pick up, picking up
commission, fee, share, cut, percentage
concert, show, event
consignment, shipment, delivery, parcel
consultation, appointment, session, visit
cost, price, charge, expense, fee, how much, rate
coupon, voucher, code, discount code
course, class, lesson, training, programme
credit check, check of creditworthiness, check credit, credit assessment
credit score, rating, creditworthiness, score
credit, loan, amount credited, voucher
currency, money
damage waiver, excess, insurance
deal, offer, bargain, contract
decrease, cut, fall, reduction, lower, go down
deduction, cut, take off
delivery, shipping, shipment, dispatch, arrival, handover, receipt
deposit, security, down payment, money held
design, look, pattern
digital good, download, digital content, digital title, e-book, virtual item
discount, reduction, rebate, money off, lower price, price cut, off
donation, gift, contribution
double, twice
e-book, digital book, book, digital title
electricity, power, current, energy
energy, power, electricity
equipment, gear, kit, tool
estimate, guide price
estimate, quote, valuation
event, show, concert, performance, match
excess, deductible, own share, more than, over
exchange, swap, replace
face value, printed price, original price, ticket price
facility, gym, building, amenity, premises, facilities
fare, price, ticket price
fee, charge, cost, price, dues
finance, money, fund
fine, penalty, parking charge
fit, suitable
flat rate, fixed price
flight, journey, trip, plane
food, meal, groceries
free trial, trial, trial period, try for free
freight, cargo, shipping
fuel, petrol, gas, gasoline
funds, money, balance, insufficient funds, enough money
furniture, fittings
game, match, play
garage, workshop
gift card, voucher, gift voucher
gift, present, money
goods, product, item, merchandise, wares, order, article, thing, purchase, what you bought, lot
gym, fitness centre, studio, facilities, club
half price, fifty percent off
holiday, vacation, trip, break, travel
hotel, accommodation, inn
house, home, property, premises, flat, building
income, earnings, revenue
inflation, rise in prices, consumer price index
instalment, installment, part payment
insufficient, not enough, inadequate, too little, lack
insurance claim, claim, report of loss
insured, covered
interest, rate
invoice, bill, statement
item, product, thing, article, piece, good, payment, lot
job application, application, apply for a job
job, position, vacancy, post, role, work, employment, opening
journey, trip, travel, ride, drive
kitchen, cooking
late fee, late payment charge, charge for late payment, default interest
lease, rent, hire, let
lesson, class, course
letting, rental
living, household
loan, credit, borrowing, advance
lock, fasten, secure
lodging, accommodation
lot, item
loyalty programme, bonus programme, rewards program, loyalty scheme, club, loyalty program, points scheme
luggage, baggage, bag
machine, device, appliance
mail order, distance selling, online shopping
mail, post, letter
maintenance, upkeep, service, repair
marketplace, platform, site, shop
meal, food
membership fee, dues, subscription
membership, subscription, plan, being a member
merchandise, goods, products
method of payment, payment method, how you pay, same way you paid, the way you paid, means of payment
money, funds, cash, payment, amount
monthly charge, monthly fee, monthly price, what you pay each month, fees
mortgage, home loan, loan
move, relocate
new, unused, fresh
news, reports, articles
no-show, not attend, not come, not turn up, can't come, not attended, miss appointment
offer, deal, promotion, proposal, special
office, premises, workplace
open account, register, sign up
order, purchase, booking, what you order, buy
original packaging, box, packaging, original box
outlet, shop, store
outstanding, unpaid, due, owed
overcharge, charge too much
overdraft, negative balance
owner, holder
package, parcel, bundle, plan, box
panel, module, solar panel, installation
parcel, package, delivery
park, bay, parking space, parking area
parking area, car park, parking lot, parking space, designated area, marked area
parking charge, parking fee, fee for parking
pay, amount, fee, sum, money, settlement, what you paid, remittance
payment method, card, means of payment, way of paying, payment method on file
payout, payment, paid out, disbursement
penalty, fine, charge
pension, retirement income
period, cycle, term
personalised, custom, made to order, tailor-made
petrol, fuel
pick up, collect
plan, package, tariff, subscription
plane, aircraft
point, credit, score
portal, site
post, mail, letter
postage, shipping, delivery charge, carriage
postcode, zip code, postal code
premises, building, house, home, property, site
premium, paid, price of insurance
preorder, pre-order, order in advance
prescription, medicine
price increase, higher price, price rise, increase
price, cost, charge, fee, rate, what you pay, how much, sum
prize, reward, winnings, award
pro rata, proportionate, in proportion, share, proportionally
product, good, item, article, service, thing
profit, gain, earnings
project, campaign, plan
promotion, offer, special offer, campaign
property, house, home, flat, real estate, building
proportion, share, percentage, ratio
purchase, order, buy, bought, sale, transaction, acquire
quota, limit, allowance, storage limit
rate, price, charge, percentage, tariff
read-only, read but not change, can still read, only be read, cannot change
rebate, refund, discount
receipt, proof of purchase, bill
reception, front desk, desk, counter
recurring payment, subscription, regular payment, standing order
refund, money back, return, reimbursement, all your money back, full refund, repayment, give back
reminder, notice, dunning letter, prompt
rent, rental, hire charge, lease
rental agreement, hire contract, contract, lease
rental period, hire period, while you have it, time of rental
rental, hire, renting, lease
repair, fix, mend
replacement, substitute, new one
reservation, booking, hold
restaurant, cafe
retail, shop
retirement, pension
return, send back, bring back, refund
reward, prize, perk, bonus, benefit
ride, trip, journey, drive
robot, machine
roof, top of house
room, accommodation
salary, wage, pay, earnings
sale, selling, transfer, purchase, sell
savings account, deposit account
savings, money saved
schedule, timetable, plan
season, period
seat, place
second-hand, used
self-employed, freelance
service fee, booking fee, handling fee
service, product, offering, platform, what we offer, app, site, system, tool, offer, support, feature
shipping, delivery, dispatch, postage
shop, store, retailer
show, programme, podcast, performance, episode
sick, ill, unwell
size, dimension
solar panel, panels, installation, module
special offer, promotion, deal, discount
sport, exercise, training
standing order, regular payment
station, stop
stay, visit, booking
stock, share, inventory
store, shop, outlet
subscription, plan, membership, contract, package, service
sum, amount, total
supplement, extra charge, surcharge, extra
surcharge, extra charge, additional fee, supplement
tariff, rate, price list, plan
ticket, pass, admission
till, checkout
tip, gratuity
top up, add money, load, recharge
tour, trip
toy, plaything
train, rail
transaction, payment, order, purchase, deal
travel, trip, journey, flight
treatment, care, therapy
trial, test period, trial period, try
trip, journey, ride, travel
turnover, revenue, sales
unpaid, not paid, outstanding, overdue, due, owing, remain unpaid, not settled, owed
upgrade, move up, better plan
vacancy, job, opening, position
value, worth, price
vehicle registry, registration authority, vehicle registration authority
vehicle, car, automobile, bike, truck, van
virtual currency, coins, in-game money, credits, virtual money, tokens
virtual item, in-game item, digital good
voucher, gift card, coupon, credit
wage, pay, salary
wallet, purse, digital wallet
warehouse, depot, storage
warranty, guarantee
wholesale, trade
win, prize
work, job, labour, employment
workshop, garage, repair shop
"""
