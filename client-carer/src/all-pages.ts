interface Page<Node> {
  edges: readonly { node: Node }[]
  pageInfo: { hasNextPage: boolean; endCursor?: string | null }
}

/** All of a list that is bounded by what was asked, such as a week: page after page. */
export async function allPages<Node>(fetchPage: (after: string | null) => Promise<Page<Node>>): Promise<Node[]> {
  const nodes: Node[] = []
  let after: string | null = null
  do {
    const page: Page<Node> = await fetchPage(after)
    nodes.push(...page.edges.map(({ node }) => node))
    after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null
  } while (after !== null)
  return nodes
}
