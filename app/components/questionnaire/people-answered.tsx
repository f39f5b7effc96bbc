type Counts = { begun: number; answered: number; isOpenToAll: boolean }

/** How many people answered: "46 people have answered." and what is still being written. */
export const PeopleAnswered = ({ people: { begun, answered } }: { people: Counts }) => (
  <div className="people-answered">
    <p>
      <b className="num">{answered}</b> {answered === 1 ? 'person has answered.' : 'people have answered.'}
    </p>
    {begun > answered && (
      <p>
        {begun - answered === 1
          ? 'One more has begun and not sent the answer yet.'
          : `${begun - answered} more have begun and not sent their answers yet.`}
      </p>
    )}
  </div>
)
