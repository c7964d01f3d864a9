<div class="two-columns">
<div>[@cms.area name="left" /]</div>
<div>[@cms.area name="right" /]</div>
</div>
