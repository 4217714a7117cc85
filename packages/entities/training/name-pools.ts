/** Given and family names of many languages in Latin letters, by hand, to make names that no training text has. */
const list = (text: string) => text.trim().split(/\s+/)

const korean = {
  family:
    list(`Kim Lee Park Choi Jung Jeong Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Ryu Hong Jeon Ko
    Moon Yang Son Bae Baek Heo Nam Shim Noh Ha Kwak Sung Cha Joo Woo Koo Min Na Jin Ji Um Won Chae Bang Yeo Do Ki`),
  syllables:
    list(`jae min ho soo young hee jin hyun woo sung eun ji yoon seok yong beom han koo kyu dong hyeok sang hyuk eon
    seog yu jung kwan myung joo hye won tae il hoon geun chul chang wook in mi sook kyung ah ra bin seung ki nam ok sun`),
}
const chinese = {
  family:
    list(`Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Liang Song Zheng Xie
    Han Tang Feng Deng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Yao Lai Tsai`),
  given:
    list(`Wei Fang Lifeng Keqiang Jinping Na Min Jing Qiang Lei Yang Yong Jun Jie Juan Tao Chao Xiuying Ming Xia Ping
    Gang Guiying Yi Wentao Haoran Zhenmin Jianguo Xiaoming Zhihao Yuming Meiling Shaohua Guofeng Tianyi Xiulan Weimin`),
  hyphenated:
    list(`Ing-wen Shui-bian Ying-jeou Chong-hou Ka-shing Cheng-yi Shyh-bao Wen-je Kuo-yu Siu-po Wai-man Kwok-hung
    Mei-ling Chih-ming Yi-chun Hsin-yi Tsung-han Chun-ying Kin-chung Lai-king`),
}
const world: readonly { first: string[]; last: string[]; glue?: string[] }[] = [
  {
    first: list(
      'Haruto Yuki Sakura Kenji Takehiro Takeshi Shigeru Yoko Akira Naoko Hiroshi Emi Daichi Ayane Shinzo Kazuo Mariko',
    ),
    last: list(
      'Tanaka Suzuki Funakoshi Iwaya Ishiba Watanabe Yamamoto Nakamura Kobayashi Hashimoto Moritaki Okada Fujimori Sato Abe Hama',
    ),
  },
  {
    first: list(
      'Mohammed Ahmed Mahmoud Khalid Abdullah Omar Hassan Hussein Fatima Aisha Layla Nour Youssef Tariq Salman Ibrahim Amneh',
    ),
    last: list(
      'al-Sudani Al-Mansour al-Assad Haddad Khoury Nasser el-Sisi Al-Thani Rahman Saleh Jafari Barzani Hariri Al-Otaibi Maliki',
    ),
    glue: ['bin', 'ibn', 'bint', ''],
  },
  {
    first: list(
      'José María Juan Carlos Ana Lucía Diego Sofía Javier Camila Andrés Valentina Gabriel Marcelo Fernanda Luis Ricardo Daniela',
    ),
    last: list(
      'Hernández Oliveros García Castillo Ortega Zambada Gallardo Rodríguez Funes Quintero Morales Peña Vázquez Gutiérrez Mendoza Ríos',
    ),
    glue: ['', '', '', 'de la', 'del', 'de'],
  },
  {
    first: list(
      'João Pedro Beatriz Rafael Larissa Thiago Luiz Márcia Eduardo Inês Rui Paulo Tatiana',
    ),
    last: list(
      'Silva Souza Pereira Bolsonaro Almeida Rousseff Carvalho Nogueira Barbosa Teixeira Couto',
    ),
    glue: ['', '', 'da', 'dos', 'de'],
  },
  {
    first: list(
      'Chinedu Ngozi Kwame Ama Bingu Joyce Uhuru Wanjiru Thabo Sipho Zanele Oluwaseun Amina Musa Yemi Gilbert Adaeze Njeri Mwangi Kofi',
    ),
    last: list(
      'Okonjo-Iweala Adeyemi Mkula Njiru Kioko Mutharika Banda Kenyatta Odinga Mbeki Ramaphosa Dlamini Mahama Owusu Abubakar Houngbo Nkosi Chakwera Otieno',
    ),
    glue: ['', '', '', '', 'wa'],
  },
  {
    first: list(
      'Rajesh Priya Sanjay Anjali Arvind Sharad Nirmala Ashok Sunita Vikram Imran Shahbaz Asif Bilawal Sikandar Mamata Sitaram Shajahan Mahbub',
    ),
    last: list(
      'Sharma Patel Singh Chatterjee Mukherjee Yechury Pawar Sitharaman Reddy Iyer Banerjee Raja Zardari Hossain Khan Sultan Gandhi Nair Rao Menon Pillai',
    ),
  },
  {
    first: list(
      'Vladimir Sergei Olga Dmitry Anastasia Yulia Volodymyr Oleksandr Petro Zuzana Andrej Milos Jaroslaw Donald Katarzyna Viktor Ivana',
    ),
    last: list(
      'Medvedev Shoigu Lavrov Zelenskyy Poroshenko Kuleba Kaczynski Tusk Babis Caputova Vucic Plenkovic Kovalenko Ivanova Petrov Nowak Dvořák',
    ),
  },
  {
    first: list('Mehmet Ayşe Recep Emine Kemal Elif Burak Zeynep Hulusi Mevlüt Gülşen'),
    last: list('Yılmaz Erdoğan Çavuşoğlu Akar Demirtaş Kılıçdaroğlu Şahin Öztürk Davutoğlu Aydın'),
  },
  {
    first: list('Nguyen Tran Pham Le Vo Hoang Phan Bui'),
    last: list('Phuc Trong Minh Linh Huong Tuan Anh Dung Quang Thuy'),
    glue: ['Xuan', 'Thi', 'Van', 'Phu', 'Thanh', 'Ngoc'],
  },
  {
    first: list(
      'Prayut Yingluck Thaksin Somchai Anutin Joko Budi Siti Agus Dewi Megawati Prabowo Rodrigo Leni Ferdinand Ismail Anwar Mahathir',
    ),
    last: list(
      'Shinawatra Chan-o-cha Charnvirakul Widodo Santoso Sukarnoputri Subianto Duterte Robredo Marcos Sabri Ibrahim Wijaya Hartono',
    ),
  },
  {
    first: list(
      'Lars Astrid Sanna Mette Bjørn Freja Søren Anders Ingrid Jonas Magdalena Ursula Annalena Olaf Friedrich Mark Sigrid Giorgia Matteo Emmanuel Élisabeth',
    ),
    last: list(
      'Løkke Frederiksen Marin Andersson Støre Kristersson Baerbock Scholz Merz Rutte Kaag Meloni Salvini Borne Halvorsen Lindqvist Nyström Granqvist',
    ),
    glue: ['', '', '', '', 'von der', 'van', 'van der'],
  },
  {
    first: list(
      'James Mary Christopher Patricia Robert Jennifer Michael Linda Marco Howard Jamieson Scott Antony Kamala Jacinda Tory Tanya Scott Wayne',
    ),
    last: list(
      'Landau Rubio Lutnick Greer Bessent Blinken Albanese Leeser Bandt Wong Whanau Ardern Luxon Walker O’Higgins McGregor Mackay Pritchard',
    ),
  },
]

/** A made-up person. */
export interface MadeName {
  full: string
  /** What later mentions call the person. */
  short: string
}

/** Returns a made-up name; every call of `random` moves on. */
export function makeName(random: () => number): MadeName {
  const pick = <Item>(items: readonly Item[]): Item => items[random() % items.length] as Item
  const kind = random() % 10
  if (kind < 3) {
    const family = pick(korean.family)
    const [left, right] = [pick(korean.syllables), pick(korean.syllables)]
    const titled = (syllable: string) => syllable.charAt(0).toUpperCase() + syllable.slice(1)
    const given =
      random() % 4 === 0 ? `${titled(left)} ${titled(right)}` : `${titled(left)}-${right}`
    return { full: `${family} ${given}`, short: family }
  }
  if (kind === 3) {
    const family = pick(chinese.family)
    return {
      full: `${family} ${pick(random() % 3 === 0 ? chinese.hyphenated : chinese.given)}`,
      short: family,
    }
  }
  const { first, last, glue } = pick(world)
  const between = glue ? pick(glue) : ''
  const family = pick(last)
  return { full: [pick(first), between, family].filter(Boolean).join(' '), short: family }
}
