import { words } from '../../../app/words/words.ts'
import type { ToolProblemWords } from '../wordings.ts'
import { format } from './format.ts'
import { NOTHING_WRITTEN } from './image-problems.ts'
import { cause } from './said.ts'

const VOLUMES = { fat16: 'FAT16', fat32: 'FAT32', exfat: 'exFAT' } as const

export const toolProblems: ToolProblemWords = {
  'no-such-volume': ({ target, size, fileSystem, minimum, maximum }) =>
    words(
      `${target}(${format.bytes(size)})은(는) ${VOLUMES[fileSystem]} 볼륨으로 쓰기에 너무 ${size < minimum ? '작습니다' : '큽니다'}.`,
      `다른 파일 시스템이나, ${format.bytes(minimum)}에서 ${format.bytes(maximum)} 사이의 드라이브를 선택하세요. ${NOTHING_WRITTEN}`,
    ),
  'backup-not-saved': problem =>
    words(
      `백업을 ${problem.file}(으)로 저장할 수 없습니다: ${cause(problem.cause)}.`,
      '그곳에 공간을 확보하거나 다른 폴더를 선택한 뒤 다시 백업하세요. USB 스틱은 바뀌지 않았습니다.',
    ),
  'backup-file-exists': ({ file }) =>
    words(`파일 ${file}이(가) 이미 있습니다.`, `다른 이름을 사용하세요. ${NOTHING_WRITTEN}`),
  'backup-differs': ({ file }) =>
    words(
      `백업을 ${file}에 썼지만 다시 읽은 내용이 쓴 내용과 달라 제거했습니다.`,
      '저장한 디스크가 고장일 수 있습니다. 다른 디스크의 폴더를 선택하세요. USB 스틱은 바뀌지 않았습니다.',
    ),
}
