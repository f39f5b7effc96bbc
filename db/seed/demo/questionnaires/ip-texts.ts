import type { Texts } from './made-answers'

/** Invented answers to the questions on IP commercialisation. They describe no real office, programme or economy. */
export const ipTexts: Texts = {
  smeDefinition: [
    'Fewer than 200 employees, and a yearly turnover below the limit that the statistics act sets for each industry. Firms that belong to a group are counted with the group.',
    'Micro: up to 10 employees. Small: up to 50. Medium: up to 250. The act on the support of enterprises sets the limits; turnover is looked at only where the number of employees is close to a limit.',
    'The number of employees alone decides: up to 100 in trade and services, up to 300 in manufacturing. The limits were last changed four years ago.',
    'By yearly sales, in four classes that the tax authority uses. The number of employees plays no part, so that figures in this questionnaire may not agree with labour statistics.',
  ],
  'programmes.name': [
    'First Patent Voucher',
    'Design to Market',
    'IP Check-up for Small Firms',
    'Brand Abroad',
    'Innovation Loan with IP',
    'Regional Technology Desks',
    'Licence Clinic',
    'Growth through Trade Marks',
  ],
  policyPractice: [
    'We recommend the IP check-up. An adviser visits a firm for half a day, lists what it owns and what it should protect first, and leaves a plan of one page. A firm pays nothing for the first visit. Of the firms visited in the first three years, six in ten filed at least one application within a year. What is needed elsewhere: about ten trained advisers, and a rule that the adviser sells nothing.',
    'The voucher for a first patent or design pays 70 per cent of the fees and of the attorney, up to a limit. It is given once for each firm, within ten working days, and the form has one page. An evaluation after four years found that firms with a voucher licensed twice as often as similar firms without.',
    'A single counter for all support. Five agencies used to have five forms; now a firm tells its case once, and the agencies decide among themselves who helps. The time from the first question to the first help fell from nine weeks to two.',
    'Our strategy has a chapter on small firms with three figures that are published every year: how many file, how many licence, and how many give a right up for lack of money. Because the third figure is public, the renewal fees of small firms were lowered twice.',
  ],
  managementPractice: [
    'A free workbook of twelve pages takes a firm through its own IP in one afternoon. Associations of small firms print it with their own examples. We know that it is used since the help line now gets other questions: about contracts, not about what a patent is.',
    'A shared IP manager for ten firms. The firms of one industrial park pay together for one person, and the office trains that person. After two years seven of the ten firms kept a list of their rights, before it was one.',
    'Model agreements on secrecy, employment and joint development, in plain words and with notes in the margin. They were downloaded 40,000 times. Courts know them, which makes disputes shorter.',
    'Watching services for a small fee: each month a firm receives the new applications of five competitors of its choice, with one line on each. Firms tell us that they have stopped developing what was already protected by others.',
  ],
  licensingPractice: [
    'The licence clinic. Once a month an attorney, a valuer and an engineer sit at one table, and a small firm has an hour with all three. The office pays the hour, the firm pays what follows. About a third of the cases end in a signed licence within eighteen months.',
    'Banks may lend on trade marks and patents with a guarantee of half the sum. A list of accredited valuers and one method of valuation had to come first. Losses have stayed below those of ordinary loans to firms of that size.',
    'Model licences by industry, with a range of usual royalties drawn from contracts that firms deposit without their names. Negotiations take less time since both sides begin from the same pages.',
    'Large firms publish problems that they cannot solve, and small ones offer what they have. The agency checks that the small firm has filed before it speaks. In five years 130 problems led to 41 licences.',
  ],
  marketplace: [
    'Market of Ideas, ideas.example, about 1,400 offers of small firms',
    'Technology Exchange, exchange.example, about 600 offers, a third of them with a price',
    'Open Licences, licences.example, about 250 offers, each checked once a year',
  ],
  transferPractice: [
    'Three technology brokers travel through the regions and visit small firms before they visit laboratories. They look for a problem first and for a technology afterwards. Each brings about eight contracts a year, most of them below US$ 20,000, which no transfer office would have dealt with.',
    'Universities give small firms of their region an option for six months without a fee. In that time the firm tests the invention in its own workshop. Of 90 options 31 became licences.',
    'A mark for products of the region, owned by the association of producers. The office helped to write the rules of use and pays an audit each year. Prices at the fair rose by a fifth for those who carry the mark.',
    'Design weeks in which students work in small firms. The firm keeps the rights, the student is named. Two thirds of the designs were registered, and most of these firms had never registered one before.',
  ],
  abroadPractice: [
    'A team of two helps a firm to choose where not to file. They compare what protection costs over ten years with what the firm sells in each economy. Firms file in fewer places and keep their patents longer.',
    'A grant for translations and attorneys abroad, paid against invoices within a month. Firms must show a customer or a partner in the economy where they file. Three quarters of the patents that were paid in this way were still in force after five years.',
    'Mentors who have filed abroad themselves. Each takes two firms for a year, unpaid, and is invited to a dinner. The idea travels easily: it needs a list of mentors and somebody who looks after them.',
    'Insurance against disputes abroad, with half of the premium paid by the programme. Few firms have used it in court, but many say that they dared to export because of it.',
  ],
  womenPractice: [
    'Half of the places in the licence clinic are kept for firms led by women until two weeks before the day. The share of such firms rose from 14 to 39 per cent in three years, and no place stayed empty.',
    'A network of women who have licensed an invention. They meet four times a year, online and at changing places, with care for children at the meeting. Forty of its members have since become mentors of others.',
    'The application form asks for the sex of inventors since two years, freely. The figure is published by region. One region with a low share began courses for women engineers, and its share has nearly doubled.',
    'Vouchers are worth ten per cent more for firms in which a woman is named as inventor or designer. The extra money was little; that the form asks made firms name women who had been left out before.',
  ],
  skillsPractice: [
    'Short courses in the evening, one subject a week, taught by people from firms. Each participant brings a product of their own and leaves with a plan for it. Nine in ten finish, while only half finished the earlier course of a week.',
    'Advisers of chambers of commerce are trained and examined every two years. They advise in the words of their members, and send to the office only what they cannot answer: about one question in twelve.',
    'An online course of six hours with a certificate that banks recognise when they look at a loan. More than 8,000 persons finished it. It was translated into two further languages by volunteers.',
    'Case studies of local firms, also of those that failed. Teachers asked for them since examples of large firms abroad did not help. Every case has a page for the teacher and a page of figures.',
  ],
}
