import type { Economy, Span } from '~/domain/economy'
import type { Committee, Forum } from '~/domain/forum'
import type { FundAccount, SubFund } from '~/domain/fund'
import type { Reference, Topic } from '~/domain/reference'

/**
 * What an empty database is filled with. Administrators change it afterwards; nothing here is read at run time
 * except by the seed and by the import command's dry run.
 */
const always: Span = { from: null, until: null }
const since = (year: number): Span => ({ from: `${year}-01-01`, until: null })
const upTo = (year: number): Span => ({ from: null, until: `${year}-12-31` })

/** Travel-eligible economies: BMC, August 2005, confirmed 2007. */
const travels = [always]

const economies: Economy[] = [
  { name: 'Australia', otherSpellings: [], travelEligible: [] },
  { name: 'Brunei Darussalam', otherSpellings: ['Brunei'], travelEligible: [] },
  { name: 'Canada', otherSpellings: [], travelEligible: [] },
  { name: 'Chile', otherSpellings: ['Republic of Chile'], travelEligible: travels },
  { name: 'China', otherSpellings: ["People's Republic of China", 'PR China'], travelEligible: travels },
  { name: 'Hong Kong, China', otherSpellings: ['Hong Kong China', 'Hong Kong'], travelEligible: [] },
  { name: 'Indonesia', otherSpellings: ['Republic of Indonesia'], travelEligible: travels },
  { name: 'Japan', otherSpellings: [], travelEligible: [] },
  { name: 'Korea', otherSpellings: ['Republic of Korea', 'South Korea', 'Korea, Republic of'], travelEligible: [] },
  { name: 'Malaysia', otherSpellings: [], travelEligible: travels },
  { name: 'Mexico', otherSpellings: ['México', 'United Mexican States'], travelEligible: travels },
  { name: 'New Zealand', otherSpellings: ['Aotearoa New Zealand'], travelEligible: [] },
  { name: 'Papua New Guinea', otherSpellings: ['PNG'], travelEligible: travels },
  { name: 'Peru', otherSpellings: ['Perú', 'Republic of Peru'], travelEligible: travels },
  { name: 'Philippines', otherSpellings: ['The Philippines', 'Republic of the Philippines'], travelEligible: travels },
  { name: 'Russia', otherSpellings: ['Russian Federation', 'The Russian Federation'], travelEligible: travels },
  { name: 'Singapore', otherSpellings: ['Republic of Singapore'], travelEligible: [] },
  { name: 'Chinese Taipei', otherSpellings: [], travelEligible: [] },
  { name: 'Thailand', otherSpellings: [], travelEligible: travels },
  {
    name: 'United States',
    otherSpellings: ['United States of America', 'The United States', 'USA', 'US', 'U.S.', 'U.S.A.'],
    travelEligible: [],
  },
  { name: 'Viet Nam', otherSpellings: ['Vietnam', 'Socialist Republic of Viet Nam'], travelEligible: travels },
].map((economy, index) => ({ ...economy, position: index + 1 }))

const committees: Committee[] = [
  { acronym: 'CTI', name: 'Committee on Trade and Investment', otherSpellings: [], ...always },
  { acronym: 'EC', name: 'Economic Committee', otherSpellings: [], ...always },
  {
    acronym: 'SCE',
    name: 'SOM Steering Committee on Economic and Technical Cooperation',
    otherSpellings: ['Steering Committee on ECOTECH (SCE)'],
    ...always,
  },
  { acronym: 'SFOM', name: "Senior Finance Officials' Meeting", otherSpellings: [], ...always },
  { acronym: 'BMC', name: 'Budget and Management Committee', otherSpellings: [], ...always },
  { acronym: 'SOM', name: "Senior Officials' Meeting", otherSpellings: [], ...always },
]

/** Sub-fora of the CTI carried CTI in their numbers up to 2017 and their own code since (seen in real records). */
const underCti = (code: string) => [
  { code: 'CTI', ...upTo(2017) },
  { code, ...since(2018) },
]

const forum = (
  acronym: string,
  name: string,
  committee: string | null,
  codes: string | Forum['numberCodes'],
  more: Partial<Forum> = {},
): Forum => ({
  acronym,
  name,
  committee,
  numberCodes: typeof codes === 'string' ? [{ code: codes, ...always }] : codes,
  predecessors: [],
  otherSpellings: [],
  ...always,
  ...more,
})

const fora: Forum[] = [
  forum('CTI', 'Committee on Trade and Investment', null, 'CTI'),
  forum('SCE', 'SOM Steering Committee on Economic and Technical Cooperation', null, 'SCE'),
  forum('EC', 'Economic Committee', null, 'EC'),
  forum('AD', 'Automotive Dialogue', 'CTI', underCti('AD')),
  forum('CD', 'Chemical Dialogue', 'CTI', 'CD'),
  forum('DESG', 'Digital Economy Steering Group', 'CTI', underCti('DESG'), { predecessors: ['ECSG'], ...since(2018) }),
  forum('ECSG', 'Electronic Commerce Steering Group', 'CTI', 'ECSG', upTo(2017)),
  forum('IEG', 'Investment Experts Group', 'CTI', underCti('IEG'), {
    otherSpellings: ["Investment Experts' Group (IEG)"],
  }),
  forum('IPEG', 'Intellectual Property Rights Experts Group', 'CTI', underCti('IPEG'), {
    otherSpellings: ["Intellectual Property Rights Experts' Group (IPEG)"],
  }),
  forum('LSIF', 'Life Sciences Innovation Forum', 'CTI', underCti('LSIF')),
  forum('SCCP', 'Sub-Committee on Customs Procedures', 'CTI', underCti('SCCP')),
  forum('SCSC', 'Sub-Committee on Standards and Conformance', 'CTI', underCti('SCSC')),
  forum('GOS', 'Group on Services', 'CTI', underCti('GOS')),
  forum('MAG', 'Market Access Group', 'CTI', underCti('MAG')),
  forum('BMG', 'Business Mobility Group', 'CTI', underCti('BMG')),
  forum('GPEG', 'Government Procurement Experts Group', 'CTI', underCti('GPEG')),
  forum('CPLG', 'Competition Policy and Law Group', 'EC', 'CPLG'),
  forum('ACTWG', 'Anti-Corruption and Transparency Experts Working Group', 'SCE', 'ACT'),
  forum('ATCWG', 'Agricultural Technical Cooperation Working Group', 'SCE', 'ATC'),
  forum('CTWG', 'Counter-Terrorism Working Group', 'SCE', 'CTWG'),
  forum('EGILAT', 'APEC Experts Group on Illegal Logging and Associated Trade', 'SCE', 'EGILAT', {
    otherSpellings: ['Experts Group on Illegal Logging and Associated Trade (EGILAT)'],
  }),
  forum('EPWG', 'Emergency Preparedness Working Group', 'SCE', 'EPWG'),
  forum('EWG', 'Energy Working Group', 'SCE', 'EWG'),
  forum('FWG', 'Fisheries Working Group', 'SCE', 'FWG', upTo(2011)),
  forum('HLPDAB', 'High Level Policy Dialogue on Agricultural Biotechnology', 'SCE', 'HLPDAB', {
    otherSpellings: ['High-Level Policy Dialogue on Agricultural Biotechnology (HLPDAB)'],
  }),
  forum('HRDWG', 'Human Resources Development Working Group', 'SCE', 'HRD'),
  forum('HWG', 'Health Working Group', 'SCE', 'HWG'),
  forum('ISTWG', 'Industrial Science and Technology Working Group', 'SCE', 'IST', upTo(2012)),
  forum('MRCWG', 'Marine Resource Conservation Working Group', 'SCE', 'MRC', upTo(2011)),
  forum('OFWG', 'Oceans and Fisheries Working Group', 'SCE', 'OFWG', {
    predecessors: ['FWG', 'MRCWG'],
    ...since(2011),
  }),
  forum('PPFS', 'Policy Partnership on Food Security', 'SCE', 'PPFS'),
  forum('PPSTI', 'APEC Policy Partnership on Science, Technology and Innovation', 'SCE', 'PPSTI', {
    predecessors: ['ISTWG'],
    otherSpellings: ['Policy Partnership on Science, Technology and Innovation (PPSTI)'],
    ...since(2012),
  }),
  forum('PPWE', 'Policy Partnership on Women and the Economy', 'SCE', 'PPWE'),
  forum('SMEWG', 'Small and Medium Enterprises Working Group', 'SCE', 'SME'),
  forum('TELWG', 'Telecommunications and Information Working Group', 'SCE', 'TEL'),
  forum('TPTWG', 'Transportation Working Group', 'SCE', 'TPT'),
  forum('TWG', 'Tourism Working Group', 'SCE', 'TWG'),
]

const fundAccounts: FundAccount[] = [
  { name: 'APEC Support Fund', acronym: 'ASF', suffix: 'A', otherSpellings: ['ASF'], ...since(2005) },
  {
    name: 'TILF Special Account',
    acronym: 'TILF',
    suffix: 'T',
    otherSpellings: ['TILF', 'Trade and Investment Liberalization and Facilitation Special Account'],
    ...always,
  },
  {
    name: 'General Project Account',
    acronym: 'GPA',
    suffix: '',
    otherSpellings: ['GPA', 'Operational Account', 'OA'],
    ...always,
  },
  {
    name: 'Self-funded',
    acronym: 'Self-funded',
    suffix: 'S',
    otherSpellings: ['Self Funded', 'Self-Funding'],
    ...always,
  },
]

const subFund = (name: string, labels: SubFund['labels'] = [], span: Span = always): SubFund => ({
  name,
  fund: 'APEC Support Fund',
  labels,
  ...span,
})

const subFunds: SubFund[] = [
  subFund('ASF: General Fund'),
  // The label as met in records of 2010, 2014 to 2018, 2019 and 2022. A renamed look-up may have relabelled old ones.
  subFund('ASF: Energy Efficiency, Low Carbon and Energy Resiliency Measures (EELCER)', [
    { label: 'ASF: Energy Efficiency and Low Carbon Measures (EELCM)', from: null, until: '2013-12-31' },
    { label: 'ASF: Energy Efficiency', from: '2014-01-01', until: '2018-12-31' },
    { label: 'ASF: Energy Efficiency and Low Carbon Measures (EELCM)', from: '2019-01-01', until: '2021-12-31' },
    {
      label: 'ASF: Energy Efficiency, Low Carbon and Energy Resiliency Measures (EELCER)',
      from: '2022-01-01',
      until: null,
    },
  ]),
  subFund('ASF: Health and Emergency Preparedness'),
  subFund('ASF: Human Security'),
  subFund('ASF: Micro, Small and Medium Enterprises (MSME)'),
  subFund('ASF: Innovative Development, Economic Reform and Growth (IERG)'),
  subFund('ASF: Free Trade Area of the Asia-Pacific and Global Value Chains (FTAAP and GVCs)'),
  subFund('ASF: APEC Supply Chain Connectivity', [{ label: 'ASF: Supply Chain Connectivity', ...always }]),
  subFund('ASF: Marine Debris Management and Innovation (MDMI)'),
  subFund('ASF: Women and the Economy', [], since(2018)),
  subFund('ASF: ANSSR'),
  subFund('ASF: Mining'),
  subFund('ASF: Science and Technology'),
  subFund('ASF: TFAP II'),
]

const topics: Topic[] = [
  'Agriculture',
  'Anti-Corruption',
  'Automotive',
  'Biotechnology',
  'Business Mobility',
  'Chemicals',
  'Competition Policy',
  'Conformance',
  'Counter-Terrorism',
  'Customs Procedures',
  'Deregulation',
  'Digital Economy',
  'Economic Policy',
  'Education',
  'Electronic Commerce',
  'Emergency Preparedness',
  'Energy',
  'Environment',
  'Finance',
  'Fisheries',
  'Food Security',
  'Forestry',
  'Gender',
  'Global Value Chains',
  'Government Procurement',
  'Health',
  'Human Resources Development',
  'Industrial Science and Technology',
  'Innovation',
  'Intellectual Property',
  'Investment',
  'Labour and Social Protection',
  'Life Sciences',
  'Marine Conservation',
  'Mining',
  'Oceans',
  'Regulatory Reform',
  'Science and Technology',
  'Services',
  'Small and Medium Enterprises',
  'Standards',
  'Structural Reform',
  'Supply Chain Connectivity',
  'Telecommunications and Information',
  'Tourism',
  'Trade Facilitation',
  'Transportation',
  'Women and the Economy',
].map(name => ({ name, ...always }))

export const referenceSeed: Reference = { economies, committees, fora, fundAccounts, subFunds, topics, initiatives: [] }
