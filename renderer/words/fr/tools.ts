import type { ToolWords } from '../en/tools.ts'
import { format } from './format.ts'

export const tools: ToolWords = {
  more: 'Plus',
  moreFor: name => `Plus d’actions pour ${name}`,
  menu: { verify: 'Vérifier' },
  titles: { verify: name => `Vérifier ${name}` },
  running: { verify: 'Lecture et comparaison de la clé. Rien n’est écrit.' },
  cancelling: 'Annulation en cours',
  again: 'Recommencer',
  verify: {
    same: 'La clé correspond à l’image, octet par octet.',
    read: seconds => `Lue et comparée en ${format.decimal(seconds, 1)} s`,
  },
}
