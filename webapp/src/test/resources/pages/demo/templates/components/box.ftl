<div class="box">[@cms.area name="inside" /]</div>
