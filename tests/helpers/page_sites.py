SITES = ()
