/** What makes an example useful to others, asked in the same words wherever a best practice is told. */
export const practiceHint =
  'Describe one example. Say what is done, by whom and since when; which problem it solves; what it has achieved and how you know (figures, an evaluation, the case of a firm); and what another economy needs to do the same. Give the web address of a source if there is one.'
