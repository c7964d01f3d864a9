[@cms.page/]
{main:[@cms.area name="main"/]}
{scripted:[@cms.area name="scripted" contextAttributes={"tone": "warm" + "te"}/]}
{aside:[@cms.area name="aside"/]}
{asideScripted:[@cms.area name="asideScripted"/]}
{fixed:[@cms.area name="fixed"/]}
{choice:[@cms.area name="choice"/]}
{off:[@cms.area name="off"/]}
{few:[@cms.area name="few"/]}
{undeclared:[@cms.area name="undeclared"/]}
