<div>[@cms.component content=content /]</div>
