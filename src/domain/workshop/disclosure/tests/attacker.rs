//! Somebody who adds published counts up and takes them from one another.

/// A prime for sums that never overflow.
const PRIME: i128 = 2_305_843_009_213_693_951;

fn inverse(number: i128) -> i128 {
    let (mut power, mut base, mut result) = (PRIME - 2, number.rem_euclid(PRIME), 1);
    while power > 0 {
        if power & 1 == 1 {
            result = result * base % PRIME;
        }
        base = base * base % PRIME;
        power >>= 1;
    }
    result
}

/// Everything that sums and differences of published counts can say, of whom they are counts.
#[derive(Default)]
pub struct Attacker {
    /// Independent rows over people; each has a place at which the others have nothing.
    rows: Vec<(usize, Vec<i128>)>,
}

impl Attacker {
    fn reduce(&self, mut row: Vec<i128>) -> Vec<i128> {
        for (at, known) in &self.rows {
            let times = row[*at];
            if times != 0 {
                for (one, known) in row.iter_mut().zip(known) {
                    *one = (*one - times * known).rem_euclid(PRIME);
                }
            }
        }
        row
    }

    /// Learns the counts of these people.
    pub fn learn(&mut self, row: Vec<i128>) {
        let row = self.reduce(row);
        let Some(at) = row.iter().position(|one| *one != 0) else {
            return;
        };
        let by = inverse(row[at]);
        let row: Vec<i128> = row.into_iter().map(|one| one * by % PRIME).collect();
        for (_, known) in &mut self.rows {
            let times = known[at];
            for (one, new) in known.iter_mut().zip(&row) {
                *one = (*one - times * new).rem_euclid(PRIME);
            }
        }
        self.rows.push((at, row));
    }

    /// Whether it follows what these people answered together.
    pub fn knows(&self, people: &[usize], of: usize) -> bool {
        let mut row = vec![0; of];
        people.iter().for_each(|one| row[*one] = 1);
        self.reduce(row).iter().all(|one| *one == 0)
    }
}
