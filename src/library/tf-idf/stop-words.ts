/** English words that say nothing of a paper's subject, and the commonplaces of abstracts. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above across after again against all almost along already also although always am among an and another any
  are as at based be because become been before being below best better between beyond both but by can cannot
  case certain code compared could current demonstrate demonstrated demonstrates denote different do does done due during e each
  either enough et etc even every example existing experiment experimental extensive far few find first five following for
  found four framework from further g general generally get give given good great had has have having he hence here
  high higher how however i ie if important improve improved in include including indeed instead into introduce introduced introduces
  is issue it its itself just key know known large larger last least less let like main make makes making many may mean
  method might more moreover most much must near necessary need new next no nor not novel now number
  obtain obtained of often on one only or other others our out outperform outperforms over own paper particular
  per perform performance possible present presented presents previous prior propose proposed proposes provide provided
  provides publicly quite rather recent recently respectively result s same second see set several shall she should show
  showed showing shown shows significant significantly similar simple since single six small so some specifically state still
  studied studies study such t than that the their them themselves then there therefore these they this those
  three through throughout thus to together too toward towards two under up upon us use used useful user using various very via was we
  well were what when where whereas whether which while who whole whose why will with within without work would yet you your
  approach available available art challenge challenging code demonstrate effective effectively efficient evaluate
  github http https com org problem task technique achieve achieves achieved address addresses
  individually interest primarily leverage leveraging leverages involve involves involved aim aims lack lacks lacking fact type
  part notion choice fast real-world real world common commonly typical typically widely wide great greatly
  highly ability able advance advanced advantage analyze aspect crucial despite easily easy enable enables enhance enhanced ensure
  especially essential establish existence fail focus focusing fundamental fully furthermore identify imply implies insight
  investigate key lead leads level limit limitation limited main mainly manner moreover motivated naturally nature need
  order original overcome perspective popular potential powerful practical practice precise previously principle process
  promising prove proven range recent rely relies remain remains report require required requires respect respective role
  satisfy scenario seek serve setting simply solution solve solving standard strong success successful sufficient suggest support
  tackle term toward traditional understand understanding unify unified validate variety way yield yields`.split(
    /\s+/,
  ),
);
