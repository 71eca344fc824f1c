use entity::person::Standing;

/// What a standing is called in the audit log.
pub fn told(standing: Standing) -> &'static str {
    match standing {
        Standing::Active => "active",
        Standing::OnHold => "on hold",
        Standing::Resigned => "resigned",
        Standing::Staff => "staff (emeritus)",
        Standing::Honorary => "honorary",
        Standing::Deceased => "in memoriam",
        Standing::Erased => "erased",
    }
}

/// The standings that a manager may give, the usual one first. Erasing is a matter of its own and final.
pub const GIVEN: [Standing; 6] =
    [Standing::Active, Standing::OnHold, Standing::Resigned, Standing::Staff, Standing::Honorary, Standing::Deceased];

/// A standing given in error may be taken back; only what is erased stays so.
pub fn may_become(from: Standing, to: Standing) -> bool {
    from != to && from != Standing::Erased && GIVEN.contains(&to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_erased_stay_erased_and_nobody_is_erased_by_the_way() {
        for standing in GIVEN {
            assert!(!may_become(Standing::Erased, standing) && !may_become(standing, Standing::Erased));
            assert!(!may_become(standing, standing));
        }
        assert!(may_become(Standing::Deceased, Standing::Active) && may_become(Standing::Active, Standing::OnHold));
    }
}
