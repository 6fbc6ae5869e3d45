/** Subjects that something parts from their verbs, as the parser reads them, and whose verb is whose afterwards. */
import { describe, expect, it } from 'vitest'
import { mendedTree } from '../../src/read/syntax/mended.ts'
import { arc, treeOf } from './trees.ts'

describe('a subject parted from its verb', () => {
  it('by a clause about it keeps the verb behind a decade, which does nothing', () => {
    const mended = mendedTree(
      treeOf(
        'A/DT/1/det firm/NN/5/nsubj that/WDT/4/nsubj has/VBZ/4/aux run/VBN/1/acl:relcl ports/NNS/-1/root since/IN/9/mark the/DT/8/det 1990s/NNS/9/nsubj agreed/VBD/5/advcl/agree in/IN/11/case March/NNP/9/obl to/TO/13/mark sell/VB/9/advcl ././5/punct',
      ),
    )
    expect(arc(mended, 'agreed')).toBe('root')
    expect(arc(mended, 'firm')).toBe('nsubj of agreed')
    expect(arc(mended, 'ports')).toBe('obj of run')
    expect(arc(mended, '1990s')).toBe('obl of run')
    expect(arc(mended, 'since')).toBe('case of 1990s')
    expect(arc(mended, 'sell')).toBe('xcomp of agreed')
  })

  it('leaves a time its verb where the noun has one of its own', () => {
    const tree = treeOf(
      'A/DT/1/det firm/NN/9/nsubj that/WDT/3/nsubj ran/VBD/1/acl:relcl ports/NNS/3/obj before/IN/8/mark the/DT/7/det 1990s/NNS/8/nsubj ended/VBD/3/advcl sold/VBD/-1/root them/PRP/9/obj',
    )
    expect(arc(mendedTree(tree), 'ended')).toBe('advcl of ran')
    expect(arc(mendedTree(tree), '1990s')).toBe('nsubj of ended')
  })

  it('is one noun, and the other is the object of the clause about it', () => {
    const mended = mendedTree(
      treeOf(
        'A/DT/1/det firm/NN/6/nsubj that/WDT/4/nsubj has/VBZ/4/aux run/VBN/1/acl:relcl docks/NNS/6/nsubj sold/VBD/-1/root them/PRP/6/obj',
      ),
    )
    expect(arc(mended, 'docks')).toBe('obj of run')
    expect(arc(mended, 'firm')).toBe('nsubj of sold')
  })

  it('by "whose" and a second subject keeps its verb', () => {
    const mended = mendedTree(
      treeOf(
        'Lysse/NNP/5/vocative ,/,/0/punct whose/WP$/3/nmod:poss voters/NNS/5/nsubj have/VBP/5/aux refused/VBN/-1/root ,/,/5/punct now/RB/8/advmod has/VBZ/5/ccomp a/DT/10/det bill/NN/8/obj ././5/punct',
      ),
    )
    expect(arc(mended, 'has')).toBe('root')
    expect(arc(mended, 'Lysse')).toBe('nsubj of has')
    expect(arc(mended, 'refused')).toBe('acl:relcl of Lysse')
  })

  it('by a participle between commas has the tensed verb behind it', () => {
    const mended = mendedTree(
      treeOf(
        'Lund/NNP/2/nsubj ,/,/0/punct taking/VBG/-1/root her/PRP$/4/nmod:poss prize/NN/2/obj ,/,/2/punct foresaw/VBD/2/parataxis a/DT/8/det war/NN/6/obj ././2/punct',
      ),
    )
    expect(arc(mended, 'foresaw')).toBe('root')
    expect(arc(mended, 'Lund')).toBe('nsubj of foresaw')
    expect(arc(mended, 'taking')).toBe('acl of Lund')
    const past = mendedTree(
      treeOf(
        'Krag/NNP/-1/root ,/,/2/punct taking/VBG/0/acl it/PRP/2/obj ,/,/5/punct predicted/VBN/2/advcl an/DT/7/det age/NN/5/obj ././0/punct',
      ),
    )
    expect(arc(past, 'predicted')).toBe('root')
    expect(past[5]?.xpos).toBe('VBD')
  })

  it('by who said so is what was spoken of', () => {
    const mended = mendedTree(
      treeOf(
        'Europe/NNP/3/vocative ,/,/0/punct Krag/NNP/3/nsubj said/VBD/-1/root/say ,/,/5/punct needed/VBN/3/ccomp to/TO/7/mark think/VB/5/xcomp ././3/punct',
      ),
    )
    expect(arc(mended, 'needed')).toBe('root')
    expect(arc(mended, 'Europe')).toBe('nsubj of needed')
    expect(arc(mended, 'said')).toBe('parataxis of needed')
    expect(arc(mended, 'Krag')).toBe('nsubj of said')
  })

  it('by what it is called has the verb behind that', () => {
    const mended = mendedTree(
      treeOf(
        'An/DT/1/det alliance/NN/4/nsubj of/IN/3/case parties/NNS/1/nmod called/VBD/-1/root Dawn/NNP/4/obj ,/,/4/punct or/CC/8/cc Together/NNP/5/conj ,/,/4/punct won/VBD/4/parataxis the/DT/12/det vote/NN/10/obj ././4/punct',
      ),
    )
    expect(arc(mended, 'won')).toBe('root')
    expect(arc(mended, 'alliance')).toBe('nsubj of won')
    expect(arc(mended, 'called')).toBe('acl of parties')
    expect(mended[4]?.xpos).toBe('VBN')
    const deed = treeOf('The/DT/1/det board/NN/2/nsubj called/VBD/-1/root Ada/NNP/2/obj ././2/punct')
    expect(arc(mendedTree(deed), 'called')).toBe('root')
  })

  it('is the noun behind a place, which no comma makes a remark on it', () => {
    const at = (comma: string): string =>
      arc(
        mendedTree(
          treeOf(
            `In/IN/1/case Lysse/NNP/5/obl ${comma} an/DT/4/det alliance/NN/1/appos won/VBD/-1/root seats/NNS/5/obj`,
          ),
        ),
        'alliance',
      )
    expect(at('once/RB/5/advmod')).toBe('nsubj of won')
    expect(at(',/,/4/punct')).toBe('appos of Lysse')
  })

  it('by who said so is so behind the time when it was said, and where who it is stands with the name', () => {
    const month = mendedTree(
      treeOf(
        'Europe/NNP/3/vocative ,/,/0/punct Krag/NNP/3/nsubj said/VBD/-1/root/say last/JJ/5/amod month/NN/3/obl:unmarked ,/,/7/punct needed/VBN/5/acl to/TO/9/mark think/VB/7/xcomp ././3/punct',
      ),
    )
    expect(arc(month, 'needed')).toBe('root')
    expect(arc(month, 'month')).toBe('obl:unmarked of said')
    const told = mendedTree(
      treeOf(
        'Europe/NNP/7/nsubj ,/,/2/punct Krag/NNP/0/conj ,/,/5/punct the/DT/5/det mayor/NN/2/appos ,/,/0/punct said/VBD/-1/root/say ,/,/9/punct needed/VBD/7/ccomp time/NN/9/obj ././7/punct',
      ),
    )
    expect(arc(told, 'needed')).toBe('root')
    expect(arc(told, 'Europe')).toBe('nsubj of needed')
    expect(arc(told, 'Krag')).toBe('nsubj of said')
    const loose = mendedTree(
      treeOf(
        'Europe/NNP/3/nsubj ,/,/0/punct Krag/NNP/3/nsubj said/VBD/6/advcl/say ,/,/3/punct had/VBD/6/aux changed/VBN/-1/root ././6/punct',
      ),
    )
    expect(arc(loose, 'Europe')).toBe('nsubj of changed')
    expect(arc(loose, 'said')).toBe('parataxis of changed')
  })

  it('by who wrote so keeps the time that stands before both commas', () => {
    const at = (comma: string): string =>
      arc(
        mendedTree(
          treeOf(
            `By/IN/1/case 2050/CD/4/obl ${comma} Krag/NNP/4/nsubj wrote/VBD/-1/root/write ,/,/8/punct storms/NNS/8/nsubj would/MD/8/aux come/VB/4/ccomp ././4/punct`,
          ),
        ),
        '2050',
      )
    expect(at(',/,/4/punct')).toBe('obl of come')
    expect(at('once/RB/4/advmod')).toBe('obl of wrote')
  })

  it('is never what somebody’s word is taken for', () => {
    const mended = mendedTree(
      treeOf(
        'In/IN/1/case Lysse/NNP/6/obl ,/,/1/punct according/VBG/5/case to/IN/3/fixed figures/NNS/6/nsubj published/VBD/-1/root this/DT/8/det month/NN/6/obj ,/,/11/punct there/EX/11/expl were/VBD/6/parataxis cases/NNS/11/nsubj ././6/punct',
      ),
    )
    expect(arc(mended, 'were')).toBe('root')
    expect(arc(mended, 'Lysse')).toBe('obl of were')
    expect(arc(mended, 'figures')).toBe('obl of were')
    expect(arc(mended, 'published')).toBe('acl of figures')
    expect(arc(mended, 'month')).toBe('obl:unmarked of published')
  })

  it('does nothing behind a superlative and "ever"', () => {
    const mended = mendedTree(
      treeOf(
        'It/PRP/5/nsubj ,/,/5/punct longest/JJS/3/amod law/NN/5/nsubj ever/RB/5/advmod passed/VBD/-1/root here/RB/5/advmod',
      ),
    )
    expect(arc(mended, 'passed')).toBe('acl of law')
    expect(mended[5]?.xpos).toBe('VBN')
  })

  it('by a remark that has taken its verb gets it back, where that has neither a subject nor "which"', () => {
    const at = (who: string): string =>
      arc(
        mendedTree(
          treeOf(
            `The/DT/1/det Act/NNP/-1/root ,/,/3/punct one/CD/1/list nobody/NN/5/nsubj read/VBD/3/acl:relcl ,/,/8/punct ${who} gave/VBD/3/acl:relcl powers/NNS/8/obj ././1/punct`,
          ),
        ),
        'gave',
      )
    expect(at('soon/RB/8/advmod')).toBe('root')
    expect(at('which/WDT/8/nsubj')).toBe('acl:relcl of one')
  })
})
