/** Who reads a remark: all who work on the project on either side, its authors, or the Secretariat. */
export const remarkAudiences = ['everyone-involved', 'authors', 'secretariat'] as const
export type RemarkAudience = (typeof remarkAudiences)[number]

export const remarkAudienceTitles: Record<RemarkAudience, string> = {
  'everyone-involved': 'The authors, the forum’s chair and the Secretariat',
  authors: 'The overseer and co-authors only',
  secretariat: 'The Secretariat only',
}
