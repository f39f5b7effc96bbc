import { anchovies } from './anchovies'
import { coldStores, energyFund, enterpriseFund, receipts, repairers, stalls } from './being-scored'
import type { DemoScoring } from './notation'
import { bicycles, libraries, tariffs } from './proposals'

const support = 'APEC Support Fund'

/** The points of each criterion of the template, in its order: alignment, relevance, design, feasibility, lasting use. */
const score = (ago: number, economy: string, title: string, points: number[], comment = '') => ({
  ...{ ago, economy, title, points, comment },
})

const earlier: DemoScoring = {
  session: 'earlier',
  fund: 'General Project Account',
  subFund: '',
  forum: 'SCE',
  opened: 240,
  deadline: 208,
  closed: 205,
  scores: [
    score(230, 'Australia', libraries, [4, 4, 5, 4, 5], 'The trial in a branch library convinces.'),
    score(230, 'Australia', anchovies, [4, 5, 4, 4, 4]),
    score(230, 'Australia', tariffs, [4, 4, 4, 4, 3]),
    score(230, 'Australia', bicycles, [3, 4, 4, 4, 3]),
    score(226, 'Japan', libraries, [4, 4, 4, 4, 4]),
    score(226, 'Japan', anchovies, [5, 4, 4, 3, 4], 'Comparison with the ships is the strong part.'),
    score(226, 'Japan', tariffs, [4, 4, 3, 4, 4]),
    score(226, 'Japan', bicycles, [4, 3, 3, 4, 3], 'Seven stations are many for the money.'),
    score(215, 'Thailand', libraries, [5, 4, 4, 4, 4]),
    score(215, 'Thailand', anchovies, [4, 5, 4, 4, 3]),
    score(215, 'Thailand', tariffs, [3, 4, 4, 4, 4]),
    score(215, 'Thailand', bicycles, [3, 3, 4, 4, 4]),
  ],
}

const enterprises: DemoScoring = {
  session: 'last',
  fund: support,
  subFund: enterpriseFund,
  forum: 'SMEWG',
  opened: 52,
  deadline: 18,
  closed: 15,
  scores: [
    score(40, 'Australia', receipts, [5, 5, 4, 4, 5], 'The banks must be named before the proposal.'),
    score(40, 'Australia', repairers, [4, 4, 4, 4, 4]),
    score(40, 'Australia', stalls, [4, 4, 3, 3, 4], 'Six markets in eight months is a lot.'),
    score(34, 'Chile', receipts, [5, 4, 4, 4, 4]),
    score(34, 'Chile', repairers, [3, 4, 4, 4, 4]),
    score(34, 'Chile', stalls, [4, 5, 4, 3, 4]),
    score(29, 'Indonesia', receipts, [4, 5, 4, 5, 4]),
    score(29, 'Indonesia', repairers, [4, 5, 4, 3, 4], 'We have such pumps in every district.'),
    score(29, 'Indonesia', stalls, [4, 4, 3, 4, 4]),
    score(26, 'Japan', receipts, [4, 4, 4, 4, 4]),
    score(26, 'Japan', repairers, [4, 4, 3, 4, 4]),
    score(26, 'Japan', stalls, [4, 3, 3, 3, 4], 'The cost of the analysis is not explained.'),
    score(20, 'Thailand', receipts, [5, 4, 5, 4, 4]),
    score(20, 'Thailand', repairers, [4, 4, 4, 4, 3]),
    score(20, 'Thailand', stalls, [4, 4, 4, 3, 4]),
  ],
}

const energy: DemoScoring = {
  session: 'last',
  fund: support,
  subFund: energyFund,
  forum: 'EWG',
  opened: 50,
  deadline: -12,
  closed: null,
  scores: [
    score(22, 'Australia', coldStores, [5, 4, 4, 4, 4], 'Please measure one store without a controller beside each.'),
    score(14, 'Japan', coldStores, [4, 4, 4, 4, 4]),
    score(4, 'Thailand', coldStores, [4, 5, 4, 3, 5]),
  ],
}

export const demoScorings = [earlier, enterprises, energy]
