/** `/projects/x` → `/projects/x.data`, as the browser asks for the data of a page. */
export const dataOf = (url: string): string => {
  const [place = '', search] = url.split('?')
  return `${place === '/' ? '/_root' : place}.data${search === undefined ? '' : `?${search}`}`
}
